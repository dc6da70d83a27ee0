import { surnameOf } from './persons'

/** Holders of one office, each with the year they first came to it, oldest first. Facts of the world. */
const OFFICE_LINES = `
United States: Abraham Lincoln 1861, Andrew Johnson 1865, Ulysses Grant 1869, Grover Cleveland 1885, Benjamin Harrison 1889, William McKinley 1897, Theodore Roosevelt 1901, William Taft 1909, Woodrow Wilson 1913, Warren Harding 1921, Calvin Coolidge 1923, Herbert Hoover 1929, Franklin Roosevelt 1933, Harry Truman 1945, Dwight Eisenhower 1953, John Kennedy 1961, Lyndon Johnson 1963, Richard Nixon 1969, Gerald Ford 1974, Jimmy Carter 1977, Ronald Reagan 1981, Bill Clinton 1993, George Bush 2001, Barack Obama 2009, Donald Trump 2017, Joe Biden 2021
United Kingdom: David Lloyd George 1916, Stanley Baldwin 1923, Ramsay MacDonald 1924, Neville Chamberlain 1937, Winston Churchill 1940, Clement Attlee 1945, Anthony Eden 1955, Harold Macmillan 1957, Harold Wilson 1964, Edward Heath 1970, James Callaghan 1976, Margaret Thatcher 1979, John Major 1990, Tony Blair 1997, Gordon Brown 2007, David Cameron 2010, Theresa May 2016, Boris Johnson 2019, Rishi Sunak 2022, Keir Starmer 2024
China: Mao Zedong 1949, Hua Guofeng 1976, Deng Xiaoping 1978, Jiang Zemin 1993, Hu Jintao 2003, Xi Jinping 2013
Russia: Vladimir Lenin 1917, Joseph Stalin 1924, Nikita Khrushchev 1953, Leonid Brezhnev 1964, Yuri Andropov 1982, Mikhail Gorbachev 1985, Boris Yeltsin 1991, Vladimir Putin 2000, Dmitry Medvedev 2008
Germany: Konrad Adenauer 1949, Ludwig Erhard 1963, Willy Brandt 1969, Helmut Schmidt 1974, Helmut Kohl 1982, Gerhard Schröder 1998, Angela Merkel 2005, Olaf Scholz 2021, Friedrich Merz 2025
France: Charles de Gaulle 1959, Georges Pompidou 1969, Valéry Giscard 1974, François Mitterrand 1981, Jacques Chirac 1995, Nicolas Sarkozy 2007, François Hollande 2012, Emmanuel Macron 2017
India: Jawaharlal Nehru 1947, Indira Gandhi 1966, Morarji Desai 1977, Rajiv Gandhi 1984, Narasimha Rao 1991, Manmohan Singh 2004, Narendra Modi 2014
Israel: Golda Meir 1969, Yitzhak Rabin 1974, Menachem Begin 1977, Yitzhak Shamir 1983, Shimon Peres 1984, Benjamin Netanyahu 1996, Ehud Barak 1999, Ariel Sharon 2001, Ehud Olmert 2006, Naftali Bennett 2021, Yair Lapid 2022
Canada: Lester Pearson 1963, Pierre Trudeau 1968, Brian Mulroney 1984, Jean Chrétien 1993, Paul Martin 2003, Stephen Harper 2006, Justin Trudeau 2015, Mark Carney 2025
Japan: Junichiro Koizumi 2001, Shinzo Abe 2006, Yasuo Fukuda 2007, Taro Aso 2008, Naoto Kan 2010, Yoshihide Suga 2020, Fumio Kishida 2021
South Korea: Kim Dae-jung 1998, Roh Moo-hyun 2003, Lee Myung-bak 2008, Park Geun-hye 2013, Moon Jae-in 2017, Yoon Suk Yeol 2022
Ukraine: Leonid Kravchuk 1991, Leonid Kuchma 1994, Viktor Yushchenko 2005, Viktor Yanukovych 2010, Petro Poroshenko 2014, Volodymyr Zelenskyy 2019
Turkey: Turgut Özal 1983, Tansu Çiller 1993, Bülent Ecevit 1999, Recep Tayyip Erdoğan 2003, Abdullah Gül 2007
Egypt: Gamal Abdel Nasser 1956, Anwar Sadat 1970, Hosni Mubarak 1981, Mohamed Morsi 2012, Abdel Fattah el-Sisi 2014
South Africa: Nelson Mandela 1994, Thabo Mbeki 1999, Kgalema Motlanthe 2008, Jacob Zuma 2009, Cyril Ramaphosa 2018
`

interface Leader {
  name: string
  /** The year they first came to the office. */
  since: number
}

const OFFICES = OFFICE_LINES.trim()
  .split('\n')
  .map((line) =>
    line
      .slice(line.indexOf(': ') + 2)
      .split(', ')
      .map((one): Leader => ({ name: one.slice(0, -5), since: Number(one.slice(-4)) })),
  )

/** So many years apart two leaders may have come to office to be taken for one another. */
const APART = 36

/** Of more nobody would think. */
const NEAREST = 4

/** The first and the last word of a name: "Harry S. Truman" is "Harry Truman". */
const core = (name: string): string => name.replace(/^(\S+) .*?(\S+)$/, '$1 $2')

/** Somebody's place among the holders of an office. */
interface Held {
  office: readonly Leader[]
  at: number
}

/** The offices by the whole names and by the surnames of their holders, the last of a name in an office. */
const held = new Map<string, Held[]>()
for (const office of OFFICES)
  for (const [at, { name }] of office.entries())
    for (const key of new Set([core(name), surnameOf(name)])) {
      const others = (held.get(key) ?? []).filter((one) => one.office !== office)
      held.set(key, [...others, { office, at }])
    }

/** The holders of the office that somebody held, and which of them it is; a lone surname has to be of one office only. */
function officeOf(name: string): Held | undefined {
  const found = held.get(name.includes(' ') ? core(name) : name) ?? []
  return found.length === 1 ? found[0] : undefined
}

/** Surnames of leaders that others have as well. */
const COMMON =
  /^(?:Johnson|Grant|Harrison|Wilson|Carter|Ford|Kennedy|Brown|May|Major|Martin|Park|Moon|Lee|Kim|Roh|Desai|Rao|Barak|Pearson|Baldwin|Heath|Eden|Harding|Cleveland|Bush|Abe|Kan|Clinton|Cameron|Harper|Carney|Starmer|Bennett|Sharon)$/

/** Whether a name is that of somebody who led a country; a surname alone where few others have it. */
export const isLeader = (name: string): boolean =>
  (name.includes(' ') || !COMMON.test(name)) && officeOf(name) !== undefined

/** Those who held the same office within some decades and by the latest year there can have been, the nearest first. */
export function leadersLike(name: string, latest = Number.POSITIVE_INFINITY): string[] {
  const found = officeOf(name)
  if (!found) return []
  const { office, at } = found
  const own = office[at]!
  return office
    .filter(
      (one) =>
        one !== own && Math.abs(one.since - own.since) <= APART && one.since <= Math.max(latest, own.since),
    )
    .sort((a, b) => Math.abs(a.since - own.since) - Math.abs(b.since - own.since))
    .slice(0, NEAREST)
    .map((one) => one.name)
}

/** The years in office of the only leader whom a sentence names with a title or a given name; undefined where it names none. */
export function termIn(said: string): { earliest: number; latest: number } | undefined {
  const found = OFFICES.flatMap((office) =>
    office.flatMap((one, i) => {
      const surname = surnameOf(one.name)
      if (!said.includes(surname)) return []
      const named =
        said.includes(one.name) ||
        said.includes(`President ${surname}`) ||
        said.includes(`${surname} administration`)
      const next = office[i + 1]
      return named ? [{ earliest: one.since, latest: next ? next.since : Number.POSITIVE_INFINITY }] : []
    }),
  )
  return found.length === 1 ? found[0] : undefined
}
