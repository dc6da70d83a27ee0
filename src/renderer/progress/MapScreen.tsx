export default function MapScreen({ id }: { id: string }) {
  return <main>{id}</main>
}
