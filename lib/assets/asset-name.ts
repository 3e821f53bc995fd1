const forbidden = new Set(['', '.', '..'])

/**
 * Whether this is a path below `/bespa/` that means the same to every browser and proxy: segments
 * separated by `/`, none of them empty, `.` or `..`, without backslash or control characters.
 */
export function isAssetName(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\\\u0000-\u001f\u007f]/.test(name)) return false
  return !name.split('/').some((segment) => forbidden.has(segment))
}
