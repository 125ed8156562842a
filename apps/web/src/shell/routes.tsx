/** Every address of the client. Filters stand in it, ids too, and never a title. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { directorySearch, seatSearch } from '../scenes/directory/directory-search.ts'
import { composeSearch } from '../scenes/compose/compose-search.ts'
import { LeavingScene } from '../scenes/compose/leaving.tsx'
import { SentScene } from '../scenes/compose/sent.tsx'
import { sentSearch } from '../scenes/compose/sent-address.ts'
import { InboxScene } from '../scenes/inbox/inbox.tsx'
import { inboxSearch } from '../scenes/inbox/inbox-search.ts'
import { writingSearch } from '../scenes/messages/messages-search.ts'
import { readerSearch } from '../scenes/reader/reader-search.ts'
import { owedSearch, receiptsSearch } from '../scenes/receipts/receipts-search.ts'
import { OutboxScene } from '../scenes/outbox/outbox.tsx'
import { RegisterScene } from '../scenes/register/register.tsx'
import { registerSearch } from '../scenes/register/register-search.ts'
import { SettingsScene } from '../scenes/settings/settings.tsx'
import { VerificationScene } from '../scenes/verification/verification.tsx'
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
  validateSearch: readerSearch,
  component: lazyRouteComponent(() => import('../scenes/reader/reader.tsx'), 'ReaderScene'),
})

const verification = createRoute({
  getParentRoute: () => root,
  path: '/verification',
  component: VerificationScene,
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: SettingsScene,
})

const receipts = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id/receipts',
  validateSearch: receiptsSearch,
  component: lazyRouteComponent(() => import('../scenes/receipts/receipts.tsx'), 'ReceiptsScene'),
})

const owed = createRoute({
  getParentRoute: () => root,
  path: '/receipts',
  validateSearch: owedSearch,
  component: lazyRouteComponent(() => import('../scenes/receipts/owed.tsx'), 'OwedScene'),
})

const directory = createRoute({
  getParentRoute: () => root,
  path: '/directory',
  validateSearch: directorySearch,
  component: lazyRouteComponent(
    () => import('../scenes/directory/directory.tsx'),
    'DirectoryScene',
  ),
})

const seat = createRoute({
  getParentRoute: () => root,
  path: '/directory/$seat',
  validateSearch: seatSearch,
  component: lazyRouteComponent(() => import('../scenes/directory/seat.tsx'), 'SeatScene'),
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

const messages = createRoute({
  getParentRoute: () => root,
  path: '/messages',
  component: lazyRouteComponent(() => import('../scenes/messages/messages.tsx'), 'MessagesScene'),
})

const message = createRoute({
  getParentRoute: () => root,
  path: '/messages/$id',
  component: lazyRouteComponent(() => import('../scenes/messages/message.tsx'), 'MessageScene'),
})

const writing = createRoute({
  getParentRoute: () => root,
  path: '/messages/compose',
  validateSearch: writingSearch,
  component: lazyRouteComponent(() => import('../scenes/messages/compose.tsx'), 'WritingScene'),
})

const routeTree = root.addChildren([
  start,
  inbox,
  documents,
  document,
  verification,
  settings,
  receipts,
  owed,
  directory,
  seat,
  compose,
  check,
  leaving,
  sent,
  outbox,
  submissions,
  messages,
  message,
  writing,
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
