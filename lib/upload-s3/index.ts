/** `bespa/upload-s3`: keeps uploads in S3, or in what speaks its protocol, so that all nodes share them. */
export { S3UploadStore, type S3UploadOptions } from './s3-upload-store.js'
