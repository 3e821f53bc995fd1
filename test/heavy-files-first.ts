import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take long although they are small. */
const heavy =
  /[/](growth[/]content|docs-site[/](pages|prefix)|site[/](walk-\w+|table-apps|live-\w+))\.test\.ts$/

/**
 * Starts with the files that take longest, so that no worker is left alone with one of them at the
 * end. Without durations of an earlier run, vitest goes by the size of a file.
 */
export class HeavyFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const projects = new Set(sorted.map(({ project }) => project))
    return [...projects].flatMap((project) => {
      const own = sorted.filter((file) => file.project === project)
      const isHeavy = (file: TestSpecification) => heavy.test(file.moduleId)
      return [...own.filter(isHeavy), ...own.filter((file) => !isHeavy(file))]
    })
  }
}
