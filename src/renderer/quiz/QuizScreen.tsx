export default function QuizScreen({ id }: { id: string }) {
  return <main>{id}</main>
}
