import type { UploadReceiver } from '../../../lib/index.js'
import type { Named } from '../value/form-shape.js'
import { InputFileWidget } from './input-file.js'

/** The constructor of inputs for files. */
export class UploadFactory {
  /**
   * An input for files, which are uploaded while the form is being filled in: see
   * {@link InputFileWidget}.
   * @param fileName the name of the file that the app has already; `''` for none
   * @param receiver takes the uploads; mount its middleware
   * @example wf.inputFile('receipts', '', uploads).withLabel('Receipts').withMaxFiles(5)
   */
  inputFile<const N extends string>(
    name: N,
    fileName: string,
    receiver: UploadReceiver,
  ): InputFileWidget & Named<N> {
    return new InputFileWidget(name, fileName, receiver) as InputFileWidget & Named<N>
  }
}
