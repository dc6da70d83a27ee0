import type { LanguageData } from './types'

export const de: LanguageData = {
  functionWords: `
    der die das den dem des ein eine einer eines einem einen kein keine keiner keinen keinem und oder aber sondern denn doch
    er sie es ihn ihm ihr ihnen wir uns ich mich mir du man sich selbst ist sind war waren sei seien wäre bin bist wird werden
    wurde wurden worden geworden würde würden hat haben hatte hatten habe hätte hätten kann können konnte konnten könnte muss
    müssen musste mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte mag möchte lässt ließ
    im in ins zu zum zur von vom mit auf für an am ans bei beim aus nach über um durch als wie auch nicht nur noch dass daß
    wenn weil ob obwohl während bevor nachdem damit dabei dafür dagegen daher darauf daran darin darüber davon dazu dann da
    sein seine seiner seines seinem seinen ihre ihrer ihres ihrem ihren unser unsere dieser diese dieses diesem diesen jener
    jene jenes jeder jede jedes alle aller alles allen beide beiden viele vieler vielen viel mehr mehrere mehreren einige
    einiger einigen manche andere anderen anderer anderem etwa rund fast sehr so schon immer wieder weiter sowie bis unter
    zwischen gegen ohne seit trotz wegen laut vor hinter neben innerhalb außerhalb sowohl weder noch jedoch allerdings
    insbesondere besonders hier dort nun jetzt heute was wer wo wann warum welche welcher welches welchen deren dessen denen
    etwas nichts eher ebenso zudem bereits jeweils ab pro je statt anstatt samt gemäß entlang gegenüber`,
  leaning: `
    er sie es ihn ihm ihr ihnen ihre ihren ihrem ihrer ihres sein seine seinen seinem seiner seines dieser diese dieses diesem
    diesen jener jene jenes jenen dies deren dessen derselbe dieselbe dasselbe solche solcher jedoch aber und oder auch
    dann deshalb deswegen daher dadurch dafür dagegen dabei damit darauf daraufhin darin darüber davon dazu danach davor
    außerdem zudem ferner weiterhin ebenso ebenfalls allerdings dennoch trotzdem hingegen indessen inzwischen schließlich
    somit folglich also so sonst stattdessen denn doch sondern hier dort da beide beides letztere letzterer erstere wir ich
    unser unsere man anschließend später seitdem seither zunächst infolgedessen währenddessen einerseits andererseits`,
  lead: '(?:Aber|Und|Denn|Doch(?= (?:der|die|das|den|dem|ein|eine|im|in|am|bei|mit|nach|auf|von) )) ',
  tail: '(?:wobei|während|wodurch|weshalb|sodass|so dass|obwohl|weil|nachdem|bevor|damit|dessen|deren|welche[rsnm]?|was|um) ',
  pronouns: 'er ihn ihm es ihnen dieser diese dieses diesem diesen dies jene jener',
  joiners: 'und oder sowie',
  particles: 'von vom zu zur van de der den del della di da la le el al bin ibn und für des am im in auf an',
  months: `januar/jänner februar/feber märz april mai juni juli august september oktober november dezember`,
  era: '(?:v|n)\\.\\s?(?:Chr|u\\.\\s?Z)\\.',
  century: '(?:\\d{1,2}\\.|[Ee]rste[nrs]?|[Zz]weite[nrs]?) (?:und \\d{1,2}\\. )?Jahrhunderts?',
  decade:
    '(?:1\\d|20)?\\d0er(?: Jahren?)?|(?:zwanziger|dreißiger|vierziger|fünfziger|sechziger|siebziger|achtziger|neunziger) Jahren?',
  counts:
    'null ein/eins/eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  moreCounts:
    'dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend dutzend hunderte tausende',
  scales: 'hundert tausend million/millionen/mio milliarde/milliarden/mrd billion/billionen',
  percent: 'prozent prozentpunkte',
  money: 'euro dollar pfund mark franken yen rubel kronen cent us-dollar schilling gulden taler',
  units: `
    kilometer meter zentimeter millimeter quadratkilometer quadratmeter hektar meilen fuß km m cm mm kg kilogramm gramm tonnen
    t liter grad stunden minuten sekunden tage wochen monate jahre jahren einwohner menschen personen mal`,
  labels: 'seite seiten s kapitel abschnitt band nr nummer abb abbildung tabelle artikel absatz teil',
  passing:
    'gestern|kürzlich|neulich|vor kurzem|(?:im )?(?:letzten|vergangenen|nächsten|dieses|diesem) (?:Jahre?s?|Monats?|Woche)|vor (?:\\p{L}+|\\d{1,3}) (?:Tagen|Wochen|Monaten|Jahren)',
}
