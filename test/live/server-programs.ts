import { findProgram, installDebianPackages } from '../debian-package.js'

/** The programs that a cluster consists of, apart from the site itself. */
export const serverPrograms = { redis: 'redis-server', nginx: 'nginx' } as const

/**
 * The path of such a program, which is installed when it is missing, this is Debian and we are root.
 *
 * @throws {Error} when there is none
 */
export function serverProgram(name: keyof typeof serverPrograms): string {
  const program = serverPrograms[name]
  if (!findProgram(program)) installDebianPackages(program)
  const path = findProgram(program)
  if (path) return path
  throw new Error(`The tests of live data need ${program}: install the package of this name`)
}
