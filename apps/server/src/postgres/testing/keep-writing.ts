/**
 * A program for the tests to kill: starts PostgreSQL in the folder it is given, then commits one
 * number after the other and prints each once it is acknowledged. SIGTERM stops it in order.
 */
import { withClient } from '../connection.ts'
import { startPostgres } from '../start-postgres.ts'

const started = await startPostgres({ folder: process.argv[2] ?? '' })
if (!started.ok) {
  console.log(JSON.stringify(started.error))
  process.exit(1)
}
const { connection, pid, stop } = started.value
const stopping = new AbortController()
process.once('SIGTERM', () => stopping.abort())
console.log(`postmaster ${pid}`)
await withClient(connection, async (client) => {
  await client.query('drop table if exists kept')
  await client.query('create table kept (number bigint primary key)')
  for (let number = 1; !stopping.signal.aborted; number += 1) {
    await client.query('insert into kept values ($1)', [number])
    console.log(`kept ${number}`)
  }
})
await stop()
