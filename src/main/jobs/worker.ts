import { parentPort, workerData } from 'node:worker_threads'
import { type Ahead, readAhead } from '#main/storage/read-ahead'

// The worker's entry. Whoever reads a log ahead needs nothing of what tasks do, and begins sooner without.
const log = workerData as Ahead | null
if (parentPort && log) readAhead(log, (batch) => parentPort?.postMessage(batch, [batch.answers.buffer]))
else if (parentPort) (await import('./serve')).serve(parentPort)
