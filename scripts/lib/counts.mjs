/** How many tests passed, failed and were skipped. */
export const none = { passed: 0, failed: 0, skipped: 0 }

export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** Of what scripts/check.mjs printed (`check: NAME ok|failed`) and its exit code: each check is one test. */
export function countChecks(output, code) {
  const results = [...output.matchAll(/^check: .+ (ok|failed)\s*$/gm)].map(([, result]) => result)
  const failed = results.filter((result) => result === 'failed').length
  const passed = results.length - failed
  // An exit code that no line explains is a failure of its own, and so is to have checked nothing.
  return { passed, failed: failed || (code === 0 && passed > 0 ? 0 : 1), skipped: 0 }
}

/** Of the JSON report of vitest, or null when it wrote none, and its exit code. */
export function countVitest(report, code) {
  if (!report) return { ...none, failed: 1 }
  // A file that could not be loaded has failed without a test that says so.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = report.numFailedTests + broken.length
  return {
    passed: report.numPassedTests,
    failed: failed || (code === 0 ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The last line of `npm test`. */
export const summary = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
