/**
 * Every limit of the product, in one table. Whatever can grow has its limit here, with the reason.
 * A unit stands last in a name: `Bytes`, `Ms`, `Max` counts things.
 */
export const limits = {
  /** One cell of a spreadsheet; longer text is cut by no office we know (claims stay under 2 MB). */
  cellBytes: 4 * 1024 * 1024,
  /** One full-text document; the largest USPTO grants with sequence listings stay below. */
  documentBytes: 256 * 1024 * 1024,
  /** One JSON answer of a web service, which is held whole: a thousand documents with their texts stay below. */
  jsonAnswerBytes: 64 * 1024 * 1024,
  /** Uncompressed size of one archive entry, and its ratio to the packed size: beyond either it is not unpacked. */
  archiveEntryBytes: 64 * 1024 * 1024 * 1024,
  archiveRatioMax: 200,
  /** Up to this size no ratio is suspicious: blank forms and repeated cells pack better than any text. */
  archiveFreeBytes: 64 * 1024 * 1024,
  /** An archive inside an archive is held in memory, as a zip is read from its end. */
  archiveNestedBytes: 256 * 1024 * 1024,
  /** Longer names are no names; file systems stop at 255 bytes a level. */
  archiveNameChars: 1024,
  archiveEntriesMax: 100_000,
  /** A list of regions as JSON, held in memory: the national list down to villages stays below. */
  sideJsonBytes: 128 * 1024 * 1024,
  /** An entry of a tar up to this is read once and handed out from memory; a larger one is found again when it is opened. */
  archiveHeldBytes: 64 * 1024 * 1024,
  archiveDepthMax: 3,
  /** Issues kept with their place for one file; further ones are counted by code. */
  issuesPerFileMax: 1000,
  /** A labelled set of names is read into memory whole. */
  labelledFileBytes: 64 * 1024 * 1024,
  /** Pairs of names of organisations that one slip of the pen may explain, proposed to an analyst. */
  nameSuggestionsMax: 100_000,
  /** A service that does not begin to answer, or falls silent, for this long is not there. */
  fetchMs: 120_000,
  /** Requests to a service that turns us away, with longer and longer rests. */
  fetchTriesMax: 6,
  /** No service is asked more often than this, however generous. */
  fetchGapMs: 1000,
  /** The longest rest that a service may ask for; beyond it the user had better come back. */
  fetchRestMs: 15 * 60_000,
  /** Publications asked for one by one in one run. */
  fetchNumbersMax: 10_000,
  /** Things at fault shown of each check of the corpus; the number of all is counted. */
  checkExamplesMax: 20,
  /** Lines of JSON staged before they become one Parquet part: bounds the memory of an import. */
  stageBytes: 96 * 1024 * 1024,
  /** Stopped imports of large files whose finished parts are kept for the next run; the latest ones. */
  partialsKeptMax: 4,
  /** First bytes of a file that must be the same for its stopped import to be gone on with. */
  partialStartBytes: 1024 * 1024,
  /** Memory of the engine while it turns staged records into Parquet. */
  importMemoryMb: 1536,
  /** Memory of the engine while it merges and publishes; larger corpora spill to the data directory. */
  publishMemoryMb: 3072,
  /** More of it for each thousand records beyond a million: joins over ten million do not fit in what a million need. */
  publishMemoryMbPerThousand: 0.8,
  /** Up to this many records two steps of a publish share that memory; beyond they take turns. */
  publishAtOnceRecordsMax: 1_500_000,
  /** Memory of an engine that answers questions of a snapshot. */
  readMemoryMb: 4096,
  /** Snapshots kept, the current one among them: readers of the one before go on undisturbed. */
  snapshotsKeptMax: 3,
  /** Symbols whose titles are asked for at once: a publication with hundreds of classes stays below. */
  classTitlesMax: 500,
  columnsMax: 16_384,
  /** One row of a CSV file in characters; a quote still open then was never meant to be one. Holds a hundred-megabyte cell. */
  rowChars: 128 * 1024 * 1024,
  /** A workbook that lies inside another archive is held packed in memory. */
  workbookBytes: 1024 * 1024 * 1024,
  /** One part of a workbook may unpack to this much at any ratio; sheets of repeated words pack better than other text. */
  workbookPartBytes: 256 * 1024 * 1024,
  /** Texts that the sheets of one workbook share, held in memory while it is read. */
  sharedStringChars: 1024 * 1024 * 1024,
  /** Workbooks of Excel 97–2003 and HTML tables named so: read whole into memory. */
  legacyWorkbookBytes: 256 * 1024 * 1024,
  /** Reading such a workbook, in a thread of its own: honest ones of 65,536 rows take a few seconds, damaged ones may never end. */
  legacyWorkbookMs: 60_000,
  legacyWorkbookMemoryMb: 4096,
  /** A survey counts the rows of a workbook a second way by holding it whole in memory. */
  surveyWorkbookBytes: 64 * 1024 * 1024,
  /** Rows of a table shown as records while its columns are mapped. */
  previewRecordsMax: 20,
  /** A mapping of columns as a text file; a thousand columns with long headers stay below. */
  mappingChars: 200_000,
  mappingsMax: 200,
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
  rankedMax: 10_000,
  /** Sets of recent conditions that a search keeps for a snapshot: five hundred of a million publications. */
  searchSetsBytes: 64 * 1024 * 1024,
  exportRowsMax: 1_000_000,
  /** Families on the page of one inventor; the most prolific have some thousands. */
  personFamiliesShownMax: 1000,
  /** A study file: 300 nodes with long queries stay below. */
  studyCharsMax: 1_000_000,
  studyNodesMax: 300,
  /** Members of a study whose titles and abstracts are read: enough that a share of 2 % is known to half a percent; two seconds of work. */
  studyTextsMax: 3000,
  /** Of each title and abstract, its beginning; the longest abstracts of the offices stay below. */
  studyTextChars: 4000,
  /** Terms that a study keeps of what it reads. */
  studyTermsMax: 3000,
  studyDepthMax: 3,
  /** Fields and regions whose complexity is told; there are 35 WIPO fields, some 650 IPC subclasses and 340 prefectures. */
  studyFieldsMax: 200,
  studyRegionsMax: 400,
  /** A precision sample: fewer say too little, more nobody judges in a day. */
  sampleMin: 50,
  sampleMax: 400,
  /** Changed rows between two runs whose members are followed from cause to cause: each asks the facts once a cause. */
  diffRowsFollowedMax: 200,
  /** Members listed that a cause brought into a count, and as many that it took out. */
  diffKeysShownMax: 20,
  /** Runs of a study kept beside the latest, to compare it with; each holds its facts, lists and reports. */
  runsKeptMax: 5,
  /** Facts kept for the next run of a study that asks the same: some 40 MB for a million publications. */
  factsKeptBytes: 1024 * 1024 * 1024,
  /** Tables made of facts, kept for the same: some 70 MB for a million publications. */
  tablesKeptBytes: 1024 * 1024 * 1024,
  /** Lists kept for the same: some 250 MB for a million publications, and those of five million should have room. */
  listsKeptBytes: 2 * 1024 * 1024 * 1024,
  uploadBytes: 8 * 1024 * 1024 * 1024,
  /** File systems hold 255. */
  uploadNameBytes: 200,
  /** A slow line may need this long for the largest upload. */
  uploadMs: 6 * 60 * 60 * 1000,
  /** The body of any other request: a study file of a megabyte as JSON stays far below. */
  requestBytes: 4 * 1024 * 1024,
  /** An answer that takes longer belongs in a job. */
  requestMs: 60_000,
  /** A writer of the ledger waits this long for another process's. */
  ledgerWaitMs: 10_000,
  /** A published text checked for its figures at once; a yearbook's chapter stays below. */
  sanityCharsMax: 40_000,
  /** Figures of such a text: each is held against others, so that twice as many take more than twice as long. */
  sanityFiguresMax: 3000,
  /** The outline of a plan: a five-year plan's chapters stay below. */
  planCharsMax: 200_000,
  /** A file of such a text; a document with pictures is larger than its words. */
  sanityPdfPages: 300,
  sanityFileBytes: 32 * 1024 * 1024,
  /** Fields hold sentences and pages, not books; files are attached. */
  ledgerTextCharsMax: 20_000,
  ledgerLineCharsMax: 500,
  ledgerRowsMax: 1000,
  ledgerLinesMax: 2000,
  /** How far ahead a zone looks, and how much of it its home lists. */
  zoneAgendaDays: 60,
  zoneAgendaItemsMax: 50,
  /** A file that a record carries: a scanned report of some hundred pages stays below. */
  attachmentBytes: 200 * 1024 * 1024,
  /** All files that one record ever carried: what was withdrawn is kept, too. */
  attachmentsBytes: 2 * 1024 * 1024 * 1024,
  attachmentsMax: 200,
  commentCharsMax: 5000,
  commentsMax: 2000,
  /** Notices that are looked through for one reader, of each kind. */
  noticesMax: 500,
  /** A deadline is told this long before. */
  dueSoonDays: 14,
  /** Rows of a sheet that become records at once: others wait to write meanwhile. */
  ledgerSheetRowsMax: 5000,
  /** No rules of composition instead: length is what costs an attacker. */
  passwordCharsMin: 12,
  passwordCharsMax: 128,
  /** A session that is not used ends; one that is used goes on. */
  sessionSeconds: 7 * 24 * 60 * 60,
  /** How exactly it is known when a session was last used. */
  sessionSeenSeconds: 5 * 60,
  firstLinkHours: 24,
  inviteLinkHours: 7 * 24,
  resetLinkHours: 24,
  /** Failures to sign in that cost nothing; from then on each doubles the wait. */
  signInFailuresFree: 5,
  signInWaitMs: 15_000,
  signInWaitMsMax: 15 * 60 * 1000,
  /** A code of a second factor is taken for half a minute, and half a minute before and after. */
  secondFactorCodeMs: 2 * 60 * 1000,
  signInForgetMs: 24 * 60 * 60 * 1000,
  apiKeysMax: 20,
  apiKeyDaysMax: 366,
  jobsKeptMax: 200,
  jobsQueuedMax: 50,
  /** What a job may answer: the issues of a thousand files stay below. */
  jobAnswerBytes: 256 * 1024 * 1024,
  /** From being asked to stop to being stopped. */
  jobStopMs: 10_000,
} as const;
