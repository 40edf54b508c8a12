/**
 * Every limit of the product, in one table. Whatever can grow has its limit here, with the reason.
 * A unit stands last in a name: `Bytes`, `Ms`, `Max` counts things.
 */
export const limits = {
  /** One cell of a spreadsheet; longer text is cut by no office we know (claims stay under 2 MB). */
  cellBytes: 4 * 1024 * 1024,
  /** One full-text document; the largest USPTO grants with sequence listings stay below. */
  documentBytes: 256 * 1024 * 1024,
  /** Uncompressed size of one archive entry, and its ratio to the packed size: beyond both it is a zip bomb. */
  archiveEntryBytes: 64 * 1024 * 1024 * 1024,
  archiveRatioMax: 200,
  archiveEntriesMax: 100_000,
  archiveDepthMax: 3,
  /** Issues kept with their place for one file; further ones are counted by code. */
  issuesPerFileMax: 1000,
  columnsMax: 16_384,
  rowsPerSheetMax: 5_000_000,
  /** Lines above a spreadsheet's header that may be a preamble. */
  preambleRowsMax: 30,
  queryCharsMax: 20_000,
  queryNodesMax: 2_000,
  queryDepthMax: 50,
  hitsPerPageMax: 1000,
  hitsOffsetMax: 10_000,
  groupsMax: 1000,
  /** Ranked candidates of a very broad query; beyond it the order is by date, and the answer says so. */
  rankedMax: 100_000,
  exportRowsMax: 1_000_000,
  studyNodesMax: 300,
  studyDepthMax: 3,
  uploadBytes: 8 * 1024 * 1024 * 1024,
  jobsKeptMax: 200,
} as const;
