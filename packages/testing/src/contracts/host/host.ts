/** What a client may rely on of any host (docs/spec/http.md), however it is reached. */
import type { Contract } from '../contract.ts'
import { appending } from './appending.ts'
import { blobs } from './blobs.ts'
import { reading } from './reading.ts'
import { sessions } from './sessions.ts'
import type { Table } from './table.ts'

export const hostContract: Contract<Table> = [...sessions, ...appending, ...reading, ...blobs]
