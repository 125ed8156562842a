/** Every address of the client. Filters stand in it, ids too, and never a title. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { directorySearch, seatSearch } from '../scenes/directory/directory-search.ts'
import { InboxScene } from '../scenes/inbox/inbox.tsx'
import { inboxSearch } from '../scenes/inbox/inbox-search.ts'
import { composeSearch } from '../scenes/messages/messages-search.ts'
import { ReaderScene } from '../scenes/reader/reader.tsx'
import { owedSearch, receiptsSearch } from '../scenes/receipts/receipts-search.ts'
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
  component: ReaderScene,
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

const compose = createRoute({
  getParentRoute: () => root,
  path: '/messages/compose',
  validateSearch: composeSearch,
  component: lazyRouteComponent(() => import('../scenes/messages/compose.tsx'), 'ComposeScene'),
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
  messages,
  message,
  compose,
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
