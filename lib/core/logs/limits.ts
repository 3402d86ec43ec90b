// Longer than 200 lines because all bounds stand in one place, each with its sentence.
/** Every bound of the data path: its name, its unit, and what happens when it is reached. */

/** Longest line kept, in bytes. A longer one is cut here, marked `truncated`, and the rest is skipped up to its end. */
export const lineBytesMax = 1024 * 1024

/** Longest line that a tab takes whole, in bytes, to copy it or to show all of it. Of a longer one it has the front; the downloads have no such bound. */
export const wholeLineBytesMax = 64 * 1024 * 1024

/** A longer line is masked in parts of so many bytes … */
export const maskPartBytes = 1024 * 1024

/** … each of which is looked at together with so many before and behind it, so that a secret in between is seen whole. */
export const maskContextBytes = 64 * 1024

/** A part grows up to this for a secret that does not end in it. Where it is full, the rest of the line is masked. Units: bytes */
export const maskPartBytesMax = 16 * 1024 * 1024

/** A chunk goes to the browser when it has this many bytes … */
export const flushBytes = 64 * 1024

/** … or when its oldest byte is this old, whichever is first. Units: milliseconds */
export const flushDelayMs = 50

/** Bytes that wait for the reader of a response before more of its logs is taken. */
export const waitingBytesMax = 4 * flushBytes

/** Lines of a followed log that a reader has not taken yet, in bytes. Where it is full the oldest go; they are read again later. */
export const ringBytesMax = 1024 * 1024

/** The same for all logs of a process, in bytes: a tab of 500 logs whose reader has stopped must not take 500 MiB. */
export const ringsBytesMax = 64 * 1024 * 1024

/** Memory is given to and taken from a ring in pieces of at most this. Units: bytes */
export const ringSegmentBytes = 64 * 1024

/** A followed log goes on this long after its last reader, since a reload comes back at once. Units: milliseconds */
export const upstreamLingerMs = 2_000

/** A read of what there is, whose reader takes nothing for this long, is ended and taken up again later. Units: milliseconds */
export const stuckReadMsMax = 5_000

/**
 * A reader that waits alone for a node asks again after this at the latest; of two each after twice as long, and so on up to
 * half a minute. The first that gets an answer wakes the others. Units: milliseconds
 */
export const aloneDelayMsMax = 5_000

/** A followed log that says nothing for so long is asked for its last line, at a moment by chance between this … */
export const quietMsMin = 18_000

/** … and this, so that thousands of quiet logs are not asked at once. Units: milliseconds */
export const quietMsMax = 22_000

/** One that is taken up again and does not even bring the reader's last lines again is asked after this. Units: milliseconds */
export const owedMsMax = 3_000

/** The answer to that question must be there after this, or the connection is dead. Units: milliseconds */
export const probeMsMax = 7_000

/** A line that the connection has not brought yet may still be on its way for so long. Units: milliseconds */
export const inFlightMsMax = 2_000

/** Quiet logs of one node that are asked at the same time, for each identity. More wait for one of these. */
export const probesMax = 8

/** Answers without an end that are opened at the same time, for each cluster and identity. More wait for one of these … */
export const openingsMax = 16

/** … or until it has taken this long: a node that does not answer must not hold up the others. Units: milliseconds */
export const openingHoldMsMax = 1_000

/** Nothing is opened for as long as the API server asks to be left alone, but no longer than this. Units: milliseconds */
export const pauseMsMax = 60_000

/** Logs that one person may have open at the same time, in all tabs, unless PODLOGS_STREAMS_PER_PERSON_MAX says otherwise. */
export const streamsPerPersonMaxDefault = 1_000

/** Logs that all may have open on one server, unless PODLOGS_STREAMS_MAX says otherwise. One costs up to 200 KiB. */
export const streamsMaxDefault = 2_000

/** Logs that one person may read as plain text at the same time, unless PODLOGS_DOWNLOADS_PER_PERSON_MAX says otherwise. */
export const downloadsPerPersonMaxDefault = 20

/** The same for all on one server, unless PODLOGS_DOWNLOADS_MAX says otherwise. */
export const downloadsMaxDefault = 200

/** Bytes that wait for the file of a download of everything, of all its logs. Each has its share, and is read no further where that is full … */
export const keptBytesMax = 16 * 1024 * 1024

/** … which is not less than this … */
export const keptOfOneBytesMin = 32 * 1024

/** … and not more: logs that are merged come at their own speeds, and those that are ahead should not stand still at once. */
export const keptOfOneBytesMax = 1024 * 1024

/** Searches of what the nodes keep that one person may have running, unless PODLOGS_SEARCHES_PER_PERSON_MAX says otherwise. */
export const searchesPerPersonMaxDefault = 4

/** The same for all on one server, unless PODLOGS_SEARCHES_MAX says otherwise. */
export const searchesMaxDefault = 32

/** Logs that one search reads at the same time. The others wait for one of these. */
export const searchReadsMax = 8

/** Lines that a search finds before it stops, where the request names no other number … */
export const searchHitsDefault = 1_000

/** … and at most, which is also what a page keeps. */
export const searchHitsMax = 10_000

/** Lines before and after a line that was found that a page shows. */
export const searchContextLinesShown = 2

/** How much of a line comes with what was found, in bytes. The rest stays in the log; it was searched all the same. */
export const foundLineBytesMax = 16 * 1024

/** Found lines that stand together are given in parts of at most so many. */
export const foundTogetherMax = 100

/** A search says how far it has come this often. Units: milliseconds */
export const searchProgressMs = 500

/** A stream without lines says that it is alive this often, so that no proxy on the way cuts it. Units: milliseconds */
export const heartbeatIntervalMs = 15_000

/** How long the stream of the self-check lasts: longer than the 60 s after which many a proxy cuts. Units: seconds */
export const selfCheckSeconds = 90

/** A byte of the self-check that comes this much later than it was sent has been kept back on the way. Units: milliseconds */
export const keptBackMsMin = 3_000

/** Lines that a log opens with when the link names no other start. */
export const tailLinesDefault = 5_000

/** Lines that each container of a log of many opens with when the link names no other start. */
export const tailLinesOfManyDefault = 500

/**
 * Containers that one stream may carry. More named ones are `invalid-query`; a selection that has more opens none, and is
 * `too-many-containers`.
 */
export const sourcesMax = 500

/** Selections (a workload, a label selector, a namespace) that one stream may name. More is `invalid-query`. */
export const selectionsMax = 50

/**
 * Longest request body, in bytes: 500 resume points with the lines of a busy second. A longer one is `request-too-large`.
 */
export const requestBytesMax = 8 * 1024 * 1024

/**
 * How far the time of a line may step back behind the line before it: stdout and stderr are stamped before they take their
 * turn at the file. A resume begins so much earlier, so that such a line is not behind the second it asks for.
 * Units: milliseconds
 */
export const stampStepBackMsMax = 500

/** Lines of their last seconds that all resume points of a request name. Older ones are left out and may come twice. */
export const resumeSeenMax = 80_000

/** A connection of a stream that has ended waits so long for the next: what is idle for longer may have died. Units: milliseconds */
export const idleConnectionMsMax = 4_000

/** How long an answer's headers may take, of the API server. Later is `cluster-timeout`. Units: milliseconds */
export const headersTimeoutMs = 15_000

/** How far into a plain line its level is looked for, in bytes. What stands behind is message. */
export const levelHeaderBytes = 256

/** How far into a JSON line its level is looked for, in bytes: some loggers write it behind the message. */
export const levelJsonBytes = 4096

/** How much of a line is parsed and drawn, in bytes. The rest is counted in a mark at its end, and stays in the store. */
export const rowBytesMax = 4096

/** Fields of one JSON line that a row shows. A mark says that there are more; the details list them. */
export const rowFieldsMax = 64

/** Pieces that a row is drawn in. What is behind the last is counted in a mark: a line of binary has thousands. */
export const rowSpansMax = 400

/** How much of a line the details of a line are read from, in bytes. */
export const detailsBytesMax = 256 * 1024

/** How much of a line that is too long for its row the details show at first, in bytes. A button shows the rest. */
export const wholeLineBytesFirst = 16 * 1024

/** Fields that the details of a line list. The last one says that there are more. */
export const detailsFieldsMax = 1_000

/**
 * What is read before a moment or a line that is gone to. No more: of a busy log a minute is millions of lines, which come first. What
 * stands before them comes as soon as it is in sight. Units: seconds
 */
export const secondsBeforeMoment = 2

/** Lines that one step further back asks for, of all its sources together: it is there before one has scrolled on. */
export const olderLinesPerStep = 10_000

/** The same of one source. */
export const olderLinesOfOneMin = 500

/** Sources that one step asks for, at most: those whose lines begin latest. */
export const olderSourcesPerStep = 20

/** Where a read further back ends behind the line it should end at, it begins so many times as far from the end. */
export const olderStepFactor = 8

/** … and beyond so many lines it takes all that the node keeps. */
export const olderTailLinesMax = 1_000_000

/** Lines that are later than one they may still stand before, in the file: as many are held. More, and they stand behind it. */
export const heldLinesMax = 10_000

/** How much of a tab's memory for logs older lines may fill. What comes needs the rest. Units: percent */
export const olderPercentMax = 75

/** Memory of a tab's log where the browser does not say how much the device has, in bytes, columns and all. Where it is full the oldest 4 MiB of lines go, and a gap says so. */
export const storeBytesMax = 1024 * 1024 * 1024

/** Lines before and after each that a filter keeps or a search finds, at most. */
export const contextLinesMax = 20

/** Longest text that can be looked for, in bytes. What is longer is cut. */
export const searchBytesMax = 4096

/** Lines of one private key that are masked, at most: one of 16,384 bits has 210. A key without an end hides no more than these. */
export const privateKeyLinesMax = 256

/** Masking rules of the person who runs Podlogs. More are refused at the start. */
export const maskRulesMax = 50

/** Matches of one such rule that are masked in one line. What is behind the last stays as it is. */
export const maskMatchesMax = 1_000

/** A login's cookie, in bytes: browsers refuse one of 4,096 with its name. A longer one goes into several. */
export const sessionChunkBytes = 3_800

/** Cookies that a login may take. More, and the headers of a request would not fit into the 16 KiB that Node reads: `session-too-large`. */
export const sessionChunksMax = 3

/** A login ends after this, even where its token would live longer. Units: milliseconds */
export const sessionMsMax = 8 * 60 * 60 * 1000

/** Longest body of a login, in bytes. A longer one is `request-too-large`. */
export const loginBytesMax = 64 * 1024

/** Logins of one address that may fail within a minute, unless PODLOGS_LOGIN_ATTEMPTS_MAX says otherwise. The next is `too-many-attempts`. */
export const loginAttemptsMaxDefault = 10

/** What the cluster says of somebody's rights, for marks in lists, is asked again after this. Units: milliseconds */
export const rightsKeptMs = 60_000

/** Such answers that are kept, of all people and namespaces. The oldest go first, and are asked for again. */
export const rightsKeptMax = 10_000

/** Such questions that a page asks at the same time. The others wait for their turn. */
export const rightsAsksMax = 4

/** A login at an identity provider that was begun must be finished within this. Units: milliseconds */
export const loginFlowMs = 10 * 60 * 1000
