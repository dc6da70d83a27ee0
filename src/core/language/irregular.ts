/** English verbs that do not take -ed: base, past, past participle (left out where it is the past). */
const VERBS = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|befall befell befallen
begin began begun|behold beheld|bend bent|bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown
break broke broken|breed bred|bring brought|broadcast broadcast|build built|burst burst|buy bought|cast cast
catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug
do did done|draw drew drawn|drink drank drunk|drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen|feed fed
feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forecast forecast
foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone
forsake forsook forsaken|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground
grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt
know knew known|lay laid|lead led|leave left|lend lent|let let|lie lay lain|lose lost|make made|mean meant|meet met
mislead misled|mistake mistook mistaken|misunderstand misunderstood|offset offset|outdo outdid outdone
overcome overcame overcome|overhear overheard|override overrode overridden|oversee oversaw overseen
overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken|pay paid|put put|quit quit
read read|rebuild rebuilt|redo redid redone|repay repaid|rethink rethought|rewrite rewrote rewritten
rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|seek sought|sell sold
send sent|set set|sew sewed sewn|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown
shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid
sling slung|slit slit|sow sowed sown|speak spoke spoken|speed sped|spend spent|spin spun|spit spat|split split
spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk
stride strode stridden|strike struck|string strung|strive strove striven|swear swore sworn|sweep swept
swell swelled swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told
think thought|throw threw thrown|thrust thrust|undergo underwent undergone|understand understood
undertake undertook undertaken|undo undid undone|uphold upheld|upset upset|wake woke woken|wear wore worn
weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood
wring wrung|write wrote written`

const NOUNS = `
child children|man men|woman women|person people|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|die dice
half halves|wife wives|life lives|knife knives|leaf leaves|loaf loaves|shelf shelves|thief thieves|wolf wolves
calf calves|elf elves|self selves|hoof hooves|scarf scarves|criterion criteria|phenomenon phenomena
analysis analyses|crisis crises|thesis theses|hypothesis hypotheses|basis bases|axis axes|oasis oases
diagnosis diagnoses|synthesis syntheses|parenthesis parentheses|emphasis emphases|nucleus nuclei|fungus fungi
cactus cacti|stimulus stimuli|radius radii|alumnus alumni|bacterium bacteria|medium media|datum data
stratum strata|larva larvae|alga algae|vertebra vertebrae|formula formulae|matrix matrices|vertex vertices
index indices|appendix appendices|potato potatoes|tomato tomatoes|hero heroes|echo echoes|veto vetoes
torpedo torpedoes|mosquito mosquitoes|volcano volcanoes|embargo embargoes|cargo cargoes|negro negroes
sheep sheep|fish fish|deer deer|series series|species species|aircraft aircraft|means means|offspring offspring
bus buses|gas gases|quiz quizzes|headquarters headquarters|crossroads crossroads|spacecraft spacecraft`

const rows = (table: string): string[][] =>
  table
    .trim()
    .split(/[|\n]/)
    .map((row) => row.trim().split(' '))

/** By base: past and past participle. */
export const IRREGULAR_VERBS: ReadonlyMap<string, { past: string; pastPart: string }> = new Map(
  rows(VERBS).map(([base, past, pastPart]) => [base!, { past: past!, pastPart: pastPart ?? past! }]),
)

/** By singular: plural. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map(
  rows(NOUNS).map(([one, many]) => [one!, many!]),
)
