/** Every address of the client. Filters stand in it, ids too, and never a title. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { composeSearch } from '../scenes/compose/compose-search.ts'
import { sentSearch } from '../scenes/compose/sent-address.ts'
import { InboxScene } from '../scenes/inbox/inbox.tsx'
import { inboxSearch } from '../scenes/inbox/inbox-search.ts'
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

const compose = createRoute({
  getParentRoute: () => root,
  path: '/circulate',
  validateSearch: composeSearch,
  component: lazyRouteComponent(() => import('../scenes/compose/compose.tsx'), 'ComposeScene'),
})

const check = createRoute({
  getParentRoute: () => root,
  path: '/circulate/check',
  validateSearch: composeSearch,
  component: lazyRouteComponent(() => import('../scenes/compose/check.tsx'), 'CheckScene'),
})

const leaving = createRoute({
  getParentRoute: () => root,
  path: '/circulate/leaving',
  component: lazyRouteComponent(() => import('../scenes/compose/leaving.tsx'), 'LeavingScene'),
})

const sent = createRoute({
  getParentRoute: () => root,
  path: '/circulate/sent/$id',
  validateSearch: sentSearch,
  component: lazyRouteComponent(() => import('../scenes/compose/sent.tsx'), 'SentScene'),
})

const outbox = createRoute({
  getParentRoute: () => root,
  path: '/outbox',
  component: lazyRouteComponent(() => import('../scenes/outbox/outbox.tsx'), 'OutboxScene'),
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

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
