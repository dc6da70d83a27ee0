import { type PictureDeps, picturesOf } from '#main/exchange/pictures'
import type { Runner } from '#main/jobs/runner'
import type { Ports } from '#main/ports'
import type { PackageInput, WrittenPackage } from './write'

export interface PackDeps extends PictureDeps {
  runner: Runner
  rollover: () => number
  ports: Pick<Ports, 'now' | 'zone'>
}

/** Notes as a package of Anki's, with the pictures they show. */
export async function packAnki(
  input: Pick<PackageInput, 'notes' | 'past' | 'weights' | 'options'>,
  { runner, rollover, ports, ...pictures }: PackDeps,
): Promise<WrittenPackage> {
  const now = ports.now()
  return runner.run('writeAnki', {
    ...input,
    clock: { now, zone: ports.zone(now), rollover: rollover() },
    ...(await picturesOf(input.notes, pictures)),
  })
}
