/**
 * The browser of the stories: an installed Chromium or Chrome. Where there is none it is installed
 * from Debian by whoever may; else it is said what to do, and what needs it is reported as not run.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const isThere = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => PROGRAMS.some((program) => existsSync(join(folder, program))))

export function wantBrowser() {
  if (isThere()) return
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!mayInstall) {
    console.error(
      'Install Chromium or Chrome for the stories in a browser; without, they are not run.',
    )
    return
  }
  console.error('Installing chromium from Debian for the stories in a browser …')
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-qq', '--yes', '--no-install-recommends', 'chromium'], options)
}
