/** Every address of the client. Filters stand in it, ids too, and never a title. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { composeSearch } from '../scenes/compose/compose-search.ts'
import { LeavingScene } from '../scenes/compose/leaving.tsx'
import { SentScene } from '../scenes/compose/sent.tsx'
import { sentSearch } from '../scenes/compose/sent-address.ts'
import { InboxScene } from '../scenes/inbox/inbox.tsx'
import { inboxSearch } from '../scenes/inbox/inbox-search.ts'
import { OutboxScene } from '../scenes/outbox/outbox.tsx'
import { ReaderScene } from '../scenes/reader/reader.tsx'
import { RegisterScene } from '../scenes/register/register.tsx'
import { registerSearch } from '../scenes/register/register-search.ts'
import { Failed } from './failed.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({
  component: Shell,
  errorComponent: Failed,
  notFoundComponent: Failed,
})

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox' })
  },
})

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: InboxScene,
})

const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  validateSearch: registerSearch,
  component: RegisterScene,
})

const document = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id',
  component: ReaderScene,
})

const composeScene = () => import('../scenes/compose/compose.tsx')
const checkScene = () => import('../scenes/compose/check.tsx')

const compose = createRoute({
  getParentRoute: () => root,
  path: '/circulate',
  validateSearch: composeSearch,
  component: lazyRouteComponent(composeScene, 'ComposeScene'),
})

const check = createRoute({
  getParentRoute: () => root,
  path: '/circulate/check',
  validateSearch: composeSearch,
  component: lazyRouteComponent(checkScene, 'CheckScene'),
})

const leaving = createRoute({
  getParentRoute: () => root,
  path: '/circulate/leaving',
  component: LeavingScene,
})

const sent = createRoute({
  getParentRoute: () => root,
  path: '/circulate/sent/$id',
  validateSearch: sentSearch,
  component: SentScene,
})

const outbox = createRoute({
  getParentRoute: () => root,
  path: '/outbox',
  component: OutboxScene,
})

const submissions = createRoute({
  getParentRoute: () => root,
  path: '/submissions',
  component: lazyRouteComponent(
    () => import('../scenes/submissions/submissions.tsx'),
    'SubmissionsScene',
  ),
})

const routeTree = root.addChildren([
  start,
  inbox,
  documents,
  document,
  compose,
  check,
  leaving,
  sent,
  outbox,
  submissions,
])

export const router = createRouter({
  routeTree,
  defaultPreload: false,
  scrollRestoration: false,
})

/** Fetched once the first screen stands, so that they are there when the host is not. */
export const fetchScenes = () => Promise.allSettled([composeScene(), checkScene()])

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
