export default function ProgressScreen() {
  return <main>progress</main>
}
