/** How large a file is, in MB: with a tenth where it is small, and never nothing. */
export const megabytes = (bytes: number): number => {
  const size = bytes / 1_000_000
  return size < 10 ? Math.max(0.1, Math.round(size * 10) / 10) : Math.round(size)
}
