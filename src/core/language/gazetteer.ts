import { normal } from './words'

/** Words and phrases that names are known by; of general knowledge, far from complete: a feature among others. */
const LISTS: Record<string, string> = {
  country: `afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|bahrain
bangladesh|barbados|belarus|belgium|belize|benin|bhutan|bolivia|bosnia|botswana|brazil|brunei|bulgaria|burkina faso
burma|burundi|cambodia|cameroon|canada|cape verde|chad|chile|china|colombia|comoros|congo|costa rica|croatia|cuba
cyprus|czechia|czech republic|denmark|djibouti|dominica|dominican republic|east timor|ecuador|egypt|el salvador
england|eritrea|estonia|eswatini|ethiopia|fiji|finland|france|gabon|gambia|georgia|germany|ghana|great britain|greece
greenland|grenada|guatemala|guinea|guyana|haiti|honduras|hungary|iceland|india|indonesia|iran|iraq|ireland|israel
italy|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|liberia
libya|liechtenstein|lithuania|luxembourg|macedonia|madagascar|malawi|malaysia|maldives|mali|malta|mauritania
mauritius|mexico|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|new zealand
nicaragua|niger|nigeria|north korea|norway|oman|pakistan|palestine|panama|papua new guinea|paraguay|peru|philippines
poland|portugal|qatar|romania|russia|rwanda|samoa|saudi arabia|scotland|senegal|serbia|seychelles|sierra leone
singapore|slovakia|slovenia|solomon islands|somalia|south africa|south korea|south sudan|soviet union|spain|sri lanka
sudan|suriname|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|togo|tonga|trinidad|tunisia|turkey
turkmenistan|uganda|ukraine|united arab emirates|united kingdom|united states|uruguay|uzbekistan|vanuatu|venezuela
vietnam|wales|yemen|yugoslavia|zambia|zimbabwe|u.s.|u.k.|us|uk|usa|ussr|u.s.a.|united states of america`,
  region: `africa|antarctica|asia|europe|north america|south america|latin america|oceania|middle east|far east|balkans
scandinavia|caucasus|siberia|crimea|catalonia|bavaria|tibet|xinjiang|hong kong|macau|gaza|west bank|kashmir|punjab
arctic|caribbean|mediterranean|atlantic|pacific|himalayas|alps|andes|sahara|amazon|nile|danube|rhine|thames|mississippi
alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa
kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|missouri|montana|nebraska|nevada
new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island
south carolina|south dakota|tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming|ontario|quebec
british columbia|alberta|nova scotia|new south wales|queensland|victoria|tasmania|normandy|brittany|sicily|andalusia
saxony|prussia|yorkshire|cornwall|ulster|bengal|gujarat|kerala|sichuan|guangdong|yunnan|donbas|chechnya|kurdistan`,
  city: `abu dhabi|accra|addis ababa|alexandria|algiers|amman|amsterdam|ankara|antwerp|athens|atlanta|auckland|baghdad
bangkok|barcelona|basel|beijing|beirut|belfast|belgrade|berlin|bern|birmingham|bogota|bombay|bonn|boston|brasilia
bratislava|bristol|brussels|bucharest|budapest|buenos aires|cairo|calcutta|cambridge|canberra|cape town|caracas
chennai|chicago|cologne|constantinople|copenhagen|dakar|dallas|damascus|delhi|denver|detroit|dhaka|doha|dubai|dublin
edinburgh|florence|frankfurt|fukushima|geneva|genoa|glasgow|guangzhou|hamburg|hanoi|havana|helsinki|hiroshima
ho chi minh city|houston|hyderabad|islamabad|istanbul|jakarta|jerusalem|johannesburg|kabul|karachi|kathmandu|kharkiv
khartoum|kiev|kinshasa|kolkata|krakow|kuala lumpur|kyiv|kyoto|lagos|lahore|leeds|leipzig|lima|lisbon|liverpool
london|los angeles|lyon|madrid|managua|manchester|manila|marseille|mecca|melbourne|mexico city|miami|milan
milwaukee|minneapolis|minsk|monterrey|montevideo|montreal|moscow|mumbai|munich|nagasaki|nairobi|nanjing|naples
new delhi|new orleans|new york|new york city|odessa|osaka|oslo|ottawa|oxford|palermo|paris|perth|philadelphia|phoenix
pittsburgh|portland|prague|pretoria|pyongyang|quito|rangoon|reykjavik|riga|rio de janeiro|riyadh|rome|rotterdam
saigon|salzburg|san diego|san francisco|santiago|sao paulo|são paulo|sarajevo|seattle|seoul|shanghai|shenzhen|sofia
st. petersburg|stockholm|strasbourg|stuttgart|sydney|taipei|tallinn|tashkent|tehran|tel aviv|tokyo|toronto|tripoli
tunis|turin|ulaanbaatar|utrecht|vancouver|venice|vienna|vilnius|warsaw|washington|wellington|wuhan|yokohama|zagreb
zurich`,
  given: `aaron|abdullah|abraham|adam|adrian|ahmed|alan|albert|alex|alexander|alexandra|alexei|alfred|ali|alice|allen|amanda
amy|ana|anders|andrea|andreas|andrei|andrew|angela|anita|ann|anna|anne|anthony|anton|antonio|arnold|arthur|barack
barbara|benjamin|bernard|bill|bob|boris|brian|bruce|carl|carlos|carol|caroline|catherine|charles|charlotte|chris
christian|christina|christine|christopher|claire|claude|colin|craig|daniel|david|deborah|dennis|diana|dmitri|donald
dorothy|douglas|edgar|edward|elena|elizabeth|ellen|emily|emma|emmanuel|eric|ernest|eva|fatima|felix|fernando|francis
francisco|frank|franz|fred|frederick|friedrich|gary|geoffrey|george|gerald|giovanni|giuseppe|gordon|graham|greg
gustav|guy|hannah|hans|harold|harry|hassan|heinrich|helen|henri|henry|herbert|howard|hugo|ian|ibrahim|igor|ines|isaac
isabel|ivan|jack|jacob|jacques|james|jan|jane|janet|jason|javier|jean|jeff|jeffrey|jennifer|jeremy|jessica|jim|joan
joe|johann|johannes|john|jonathan|jorge|jose|joseph|josé|juan|judith|julia|julian|julie|karen|karl|kate|katherine
keith|ken|kenneth|kevin|konrad|larry|laura|lee|leon|leonard|leonardo|lewis|linda|lisa|louis|louise|lucas|lucy|luis
manuel|marco|margaret|maria|marie|mario|mark|martha|martin|mary|matthew|max|michael|michel|miguel|mike|mohamed
mohammed|muhammad|nancy|neil|nicholas|nicolas|nikolai|nina|noah|oliver|olga|omar|oscar|otto|pablo|patricia|patrick
paul|pedro|peter|philip|philippe|pierre|rachel|ralph|raymond|rebecca|richard|robert|roger|roland|ronald|rosa|rose|roy
ruth|ryan|sally|samuel|sandra|sara|sarah|scott|sean|sergei|sharon|sigmund|simon|sophia|sophie|stephen|steve|steven
stuart|susan|thomas|tim|timothy|tom|tony|vera|victoria|vincent|viktor|vladimir|walter|werner|wilhelm|will|william
winston|wolfgang|xi|yusuf`,
  title: `mr.|mr|mrs.|mrs|ms.|ms|miss|dr.|dr|sir|lord|lady|dame|prof.|professor|president|minister|senator|sen.|rep.|gov.
governor|gen.|general|col.|colonel|capt.|captain|sgt.|sergeant|lt.|lieutenant|major|admiral|king|queen|prince
princess|emperor|empress|pope|cardinal|bishop|archbishop|rev.|reverend|saint|st.|judge|justice|chancellor|mayor
secretary|ambassador|duke|count|baron|sheikh|imam|ayatollah|tsar|sultan|shaikh|chairman|director|coach|uncle|aunt`,
  organisation: `university|college|institute|school|academy|bank|company|corporation|corp.|inc.|inc|ltd|ltd.|co.|gmbh
ministry|department|agency|association|council|committee|commission|party|union|league|organization|organisation
foundation|society|federation|court|parliament|congress|senate|army|navy|police|hospital|museum|church|group|club
team|press|news|times|post|journal|magazine|network|airlines|airways|motors|industries|bureau|authority|board|center
centre|library|laboratory|office|service|services|fund|alliance|coalition|front|brigade|force|forces|trust|systems`,
  organ: `nato|un|u.n.|united nations|eu|european union|nasa|cia|fbi|unesco|unicef|opec|imf|world bank|who|wto|google|apple
microsoft|amazon|facebook|twitter|ibm|intel|sony|toyota|boeing|airbus|bbc|cnn|reuters|red cross|greenpeace|hamas
hezbollah|taliban|al qaeda|kremlin|pentagon|white house|communist party|labour|labour party|conservative party
republican party|democratic party|supreme court|european commission|world health organization|amnesty international`,
  landmark: `city|county|state|province|district|street|avenue|road|river|lake|mountain|mountains|mount|mt.|island|islands
bay|gulf|sea|ocean|valley|desert|peninsula|canal|bridge|airport|park|square|tower|palace|castle|cathedral|north|south
east|west|coast|strait|cape|port|fort|hill|beach|village|town|region|republic|kingdom|empire|temple|stadium`,
  month: `january|february|march|april|may|june|july|august|september|october|november|december|jan.|feb.|mar.|apr.|jun.
jul.|aug.|sep.|sept.|oct.|nov.|dec.`,
  day: 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|ramadan|yesterday|today|tomorrow|tonight',
  unit: `second|seconds|minute|minutes|hour|hours|day|days|week|weeks|weekend|month|months|year|years|decade|decades
century|centuries|millennium|morning|afternoon|evening|night|spring|summer|autumn|winter|noon|midnight|a.m.|p.m.|am|pm
bc|ad|bce|ce|b.c.|a.d.|quarter|semester|era`,
  event: `war|battle|revolution|olympics|games|cup|championship|championships|festival|conference|summit|treaty|siege|crisis
uprising|massacre|election|elections|tournament|marathon|conference|congress|crusade|depression|reformation
renaissance|holocaust|armistice|invasion|rebellion|revolt|earthquake|hurricane|super bowl|world cup|world war`,
  work: `film|movie|novel|book|album|song|play|poem|opera|painting|series|show|magazine|newspaper|essay|symphony|game|article
paper|documentary|musical|sculpture|journal|single|episode|memoir|bible|quran|koran|constitution`,
  speech: `said|says|say|told|asked|added|wrote|argued|explained|announced|claimed|noted|insisted|replied|testified|born|died
believed|married|resigned`,
}

const NAMES = Object.keys(LISTS)
const LONGEST = 5

/** For each phrase, in lower case with single spaces, the lists it stands in, as bits by the order of the lists. */
const PHRASES = new Map<string, number>()
const STARTS = new Set<string>()
for (const [list, phrases] of Object.entries(LISTS)) {
  for (const phrase of phrases.split(/[|\n]/)) {
    PHRASES.set(phrase, (PHRASES.get(phrase) ?? 0) | (1 << NAMES.indexOf(list)))
    if (phrase.includes(' ')) STARTS.add(phrase.slice(0, phrase.indexOf(' ')))
  }
}

/** For each word the lists that it, or a phrase it is part of, stands in; bit n is the nth list. */
export function listsOf(texts: readonly string[]): Int32Array {
  const low = texts.map(normal)
  const found = new Int32Array(texts.length)
  for (let i = 0; i < low.length; i++) {
    found[i]! |= PHRASES.get(low[i]!) ?? 0
    if (!STARTS.has(low[i]!)) continue
    for (let end = i + 2; end <= Math.min(i + LONGEST, low.length); end++) {
      const bits = PHRASES.get(low.slice(i, end).join(' '))
      if (bits !== undefined) for (let k = i; k < end; k++) found[k]! |= bits
    }
  }
  return found
}

/** Whether bits of `listsOf` name a list. */
export const inList = (bits: number, list: string): boolean => (bits & (1 << NAMES.indexOf(list))) !== 0
