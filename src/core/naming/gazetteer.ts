/**
 * A small gazetteer of our own: what types a name that gives no other cue, and what stands in as wrong choices where a
 * text has too few names of a kind. Countries with their capital and the word for what comes from them.
 */
const COUNTRY_LINES = `
Afghanistan Kabul Afghan|Albania Tirana Albanian|Algeria Algiers Algerian|Angola Luanda Angolan|Argentina Buenos_Aires Argentine
Armenia Yerevan Armenian|Australia Canberra Australian|Austria Vienna Austrian|Azerbaijan Baku Azerbaijani|Bahrain Manama Bahraini
Bangladesh Dhaka Bangladeshi|Belarus Minsk Belarusian|Belgium Brussels Belgian|Bolivia Sucre Bolivian|Botswana Gaborone Botswanan
Brazil Brasília Brazilian|Bulgaria Sofia Bulgarian|Cambodia Phnom_Penh Cambodian|Cameroon Yaoundé Cameroonian|Canada Ottawa Canadian
Chad N'Djamena Chadian|Chile Santiago Chilean|China Beijing Chinese|Colombia Bogotá Colombian|Costa_Rica San_José Costa_Rican
Croatia Zagreb Croatian|Cuba Havana Cuban|Cyprus Nicosia Cypriot|Czech_Republic Prague Czech|Denmark Copenhagen Danish|Ecuador Quito Ecuadorian
Egypt Cairo Egyptian|El_Salvador San_Salvador Salvadoran|Estonia Tallinn Estonian|Ethiopia Addis_Ababa Ethiopian|Fiji Suva Fijian
Finland Helsinki Finnish|France Paris French|Georgia Tbilisi Georgian|Germany Berlin German|Ghana Accra Ghanaian|Greece Athens Greek
Guatemala Guatemala_City Guatemalan|Haiti Port-au-Prince Haitian|Honduras Tegucigalpa Honduran|Hungary Budapest Hungarian
Iceland Reykjavík Icelandic|India New_Delhi Indian|Indonesia Jakarta Indonesian|Iran Tehran Iranian|Iraq Baghdad Iraqi
Ireland Dublin Irish|Israel Jerusalem Israeli|Italy Rome Italian|Jamaica Kingston Jamaican|Japan Tokyo Japanese|Jordan Amman Jordanian
Kazakhstan Astana Kazakh|Kenya Nairobi Kenyan|Kuwait Kuwait_City Kuwaiti|Kyrgyzstan Bishkek Kyrgyz|Laos Vientiane Laotian
Latvia Riga Latvian|Lebanon Beirut Lebanese|Libya Tripoli Libyan|Lithuania Vilnius Lithuanian|Luxembourg Luxembourg_City Luxembourgish
Madagascar Antananarivo Malagasy|Malaysia Kuala_Lumpur Malaysian|Mali Bamako Malian|Malta Valletta Maltese|Mexico Mexico_City Mexican
Moldova Chișinău Moldovan|Mongolia Ulaanbaatar Mongolian|Montenegro Podgorica Montenegrin|Morocco Rabat Moroccan
Mozambique Maputo Mozambican|Myanmar Naypyidaw Burmese|Namibia Windhoek Namibian|Nepal Kathmandu Nepali|Netherlands Amsterdam Dutch
New_Zealand Wellington Maori|Nicaragua Managua Nicaraguan|Niger Niamey Nigerien|Nigeria Abuja Nigerian|North_Korea Pyongyang North_Korean
Norway Oslo Norwegian|Oman Muscat Omani|Pakistan Islamabad Pakistani|Panama Panama_City Panamanian|Paraguay Asunción Paraguayan
Peru Lima Peruvian|Philippines Manila Philippine|Poland Warsaw Polish|Portugal Lisbon Portuguese|Qatar Doha Qatari
Romania Bucharest Romanian|Russia Moscow Russian|Rwanda Kigali Rwandan|Saudi_Arabia Riyadh Saudi|Senegal Dakar Senegalese
Serbia Belgrade Serbian|Singapore Singapore_City Singaporean|Slovakia Bratislava Slovak|Slovenia Ljubljana Slovenian
Somalia Mogadishu Somali|South_Africa Pretoria South_African|South_Korea Seoul South_Korean|Spain Madrid Spanish|Sri_Lanka Colombo Sri_Lankan
Sudan Khartoum Sudanese|Sweden Stockholm Swedish|Switzerland Bern Swiss|Syria Damascus Syrian|Taiwan Taipei Taiwanese
Tajikistan Dushanbe Tajik|Tanzania Dodoma Tanzanian|Thailand Bangkok Thai|Tunisia Tunis Tunisian|Turkey Ankara Turkish
Turkmenistan Ashgabat Turkmen|Uganda Kampala Ugandan|Ukraine Kyiv Ukrainian|United_Kingdom London British|United_States Washington American
Uruguay Montevideo Uruguayan|Uzbekistan Tashkent Uzbek|Venezuela Caracas Venezuelan|Vietnam Hanoi Vietnamese|Yemen Sanaa Yemeni
Zambia Lusaka Zambian|Zimbabwe Harare Zimbabwean`

const plain = (word: string): string => word.replaceAll('_', ' ')
const rows = COUNTRY_LINES.trim()
  .split(/[|\n]/)
  .map((row) => row.split(' ').map(plain) as [string, string, string])

const list = (names: string): readonly string[] => names.split(', ')

/** Fine types with their members; a name's fine type is what its wrong choices share. */
export const GAZETTEER = {
  country: [
    ...rows.map(([country]) => country),
    'UK',
    'USA',
    'U.S.',
    'US',
    'UAE',
    'England',
    'Scotland',
    'Wales',
  ],
  city: [
    ...rows.map(([, capital]) => capital).filter((city) => !/City$/.test(city)),
    ...list(
      'New York, Los Angeles, Chicago, San Francisco, Boston, Shanghai, Hong Kong, Mumbai, Istanbul, São Paulo, Sydney, Melbourne, Toronto, Montreal, Barcelona, Milan, Munich, Hamburg, Cologne, Geneva, Zurich, Lyon, Manchester, Liverpool, Glasgow, Edinburgh, Saint Petersburg, Kolkata, Karachi, Osaka, Kyoto, Dubai, Houston, Philadelphia, Seattle, Miami, Detroit, Denver, Dallas, Atlanta, Venice, Florence, Naples, Kraków, Marseille, Antwerp, Rotterdam, The Hague, Oxford, Cambridge, Birmingham, Bristol, Vancouver, Johannesburg, Cape Town, Rio de Janeiro, Shenzhen, Guangzhou, Nanjing, Wuhan',
    ),
  ],
  continent: list('Africa, Asia, Europe, North America, South America, Antarctica, Oceania'),
  region: list(
    'Central Asia, Southeast Asia, Latin America, Eastern Europe, Western Europe, West Africa, East Africa, North Africa, South Asia, Scandinavia, the Middle East, the Balkans, the Caribbean, the Caucasus',
  ),
  ocean: list('Atlantic Ocean, Pacific Ocean, Indian Ocean, Arctic Ocean, Southern Ocean'),
  'us-state': list(
    'Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Wisconsin, Wyoming',
  ),
  bloc: list(
    'European Union, African Union, United Nations, NATO, ASEAN, EU, UN, OPEC, BRICS, Arab League, World Bank, International Monetary Fund, World Trade Organization, World Health Organization, G20, G7, UNESCO, UNICEF, Red Cross, Commonwealth of Nations, WTO, WHO, IMF',
  ),
  leader: list(
    'Xi Jinping, Joe Biden, Vladimir Putin, Emmanuel Macron, Narendra Modi, Angela Merkel, Barack Obama, Donald Trump, Boris Johnson, Justin Trudeau, Volodymyr Zelenskyy, Recep Tayyip Erdoğan, Olaf Scholz, Cyril Ramaphosa, Shinzo Abe, Hu Jintao, Deng Xiaoping, Mao Zedong, Winston Churchill, Margaret Thatcher, Charles de Gaulle, Nelson Mandela, Mikhail Gorbachev, Ronald Reagan, John F. Kennedy, Richard Nixon, George Washington, Abraham Lincoln, Tony Blair, Bill Clinton',
  ),
  religion: list(
    'Islam, Christianity, Judaism, Buddhism, Hinduism, Sikhism, Taoism, Confucianism, Shinto, Catholicism, Protestantism, Zoroastrianism, Jainism',
  ),
  language: list(
    'English, French, German, Spanish, Italian, Portuguese, Russian, Arabic, Mandarin, Japanese, Korean, Hindi, Latin, Greek, Hebrew, Turkish, Polish, Dutch',
  ),
} as const satisfies Record<string, readonly string[]>

export type Kind = keyof typeof GAZETTEER

const kinds = new Map<string, Kind>()
for (const kind of Object.keys(GAZETTEER).reverse() as Kind[])
  for (const name of GAZETTEER[kind]) kinds.set(name.toLowerCase(), kind)

/** The fine type of a name the gazetteer has, with or without "the" before it. */
export const kindOf = (name: string): Kind | undefined =>
  kinds.get(name.toLowerCase()) ??
  kinds.get(`the ${name.toLowerCase()}`) ??
  kinds.get(name.toLowerCase().replace(/^the /, ''))

const NATIONAL: ReadonlySet<string> = new Set([
  ...rows.map(([, , demonym]) => demonym),
  ...list('English, Scottish, Welsh, Soviet'),
])

const DEMONYMS: ReadonlySet<string> = new Set([
  ...NATIONAL,
  ...list(
    'European, African, Asian, Palestinian, Arab, Jewish, Christian, Muslim, Islamic, Catholic, Protestant, Roman, Ottoman, Byzantine, Latin, U.S., UK, Central Asian, Norman, Huguenot, Buddhist, Hindu, Kurdish, Tibetan, Catalan, Basque, Victorian, Republican, Democratic',
  ),
])

/** Whether a word says which nation somebody or something is of: "Chinese". */
export const isNational = (word: string): boolean => NATIONAL.has(word)

const demonyms = new Map(rows.map(([country, , demonym]) => [country.toLowerCase(), demonym]))

const capitals = new Map(rows.map(([country, capital]) => [country, capital]))
capitals.set('England', 'London')

/** The capital of a country, where it is known. */
export const capitalOf = (country: string): string | undefined => capitals.get(country)

/** What the people of a country are called: "Norwegian" for "Norway". */
export const demonymOf = (country: string): string | undefined =>
  demonyms.get(country.toLowerCase().replace(/^the /, ''))

/** Whether a word says where something is from: "Chinese", "Sino-Russian", and "Palestinian-Israeli" as well. */
export const isDemonym = (word: string): boolean =>
  DEMONYMS.has(word) ||
  DEMONYMS.has(word.replace(/s$/, '')) ||
  word.split('-').some((part) => DEMONYMS.has(part) && word.includes('-'))

/** Other names of the same thing, which are never wrong choices for it. */
const SAME: readonly (readonly string[])[] = [
  ['united states', 'usa', 'u.s.', 'us', 'america', 'united states of america', 'washington'],
  ['united kingdom', 'uk', 'britain', 'great britain', 'england', 'scotland', 'wales'],
  ['european union', 'eu'],
  ['united nations', 'un'],
  ['world trade organization', 'wto'],
  ['world health organization', 'who'],
  ['international monetary fund', 'imf'],
  ['russia', 'soviet union', 'ussr'],
  ['south korea', 'korea', 'north korea', 'republic of korea'],
  ['china', "people's republic of china", 'taiwan', 'hong kong'],
  ['middle east', 'the middle east'],
]

const SMALL = /^(?:of|the|and|for|in|on|de|la|le)$/i

/** Whether a name is the initials of another: "WHO" of "World Health Organization". */
export function isShortFor(short: string, long: string): boolean {
  const letters = short.replaceAll('.', '')
  if (!/^\p{Lu}{2,6}$/u.test(letters) || !/\s/.test(long)) return false
  const initials = (words: string[]) => words.map((word) => word[0]!.toUpperCase()).join('')
  const words = long.split(/[\s-]+/).filter((word) => word !== '')
  return letters === initials(words) || letters === initials(words.filter((word) => !SMALL.test(word)))
}

/** A name without case, article and marks on its letters: "Ḥadīd" is "Hadid". */
const bare = (name: string): string => {
  const small = name.toLowerCase().replace(/^the /, '')
  return /[^ -~]/.test(small) ? small.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC') : small
}

/** Whether two names stand for one thing, or one lies in the other. */
export const sameThing = (a: string, b: string): boolean => {
  const [x, y] = [bare(a), bare(b)]
  return (
    x === y ||
    isShortFor(a, b) ||
    isShortFor(b, a) ||
    SAME.some((names) => names.includes(x) && names.includes(y))
  )
}
