export default function StudyScreen({ reading, practice }: { reading?: string; practice?: true }) {
  return (
    <main>
      {practice ? 'practice' : 'study'} {reading}
    </main>
  )
}
