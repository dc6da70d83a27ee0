import { kindOf } from '#core/naming/gazetteer'

/**
 * Well known cities by country, or state of the United States, besides its capital. Where "|" divides them, those before
 * it are in another class than those after it: nobody takes a metropolis for a town.
 */
const CITY_LINES = `
United States: New York, Los Angeles, Chicago, San Francisco, Boston, Philadelphia | Houston, Seattle, Miami, Detroit, Denver, Dallas, Atlanta, Baltimore, Phoenix, San Diego | Cleveland, Pittsburgh, Cincinnati, St. Louis, Minneapolis, New Orleans, Portland, Nashville, Milwaukee, Memphis, Kansas City, Salt Lake City, Tulsa, Buffalo, Rochester
Canada: Toronto, Montreal, Vancouver, Calgary, Edmonton, Winnipeg, Halifax
Mexico: Guadalajara, Monterrey, Puebla, Tijuana, Veracruz
Brazil: São Paulo, Rio de Janeiro, Salvador, Recife, Fortaleza, Porto Alegre
Argentina: Córdoba, Rosario, Mendoza, La Plata
Chile: Valparaíso, Concepción, Antofagasta
Colombia: Medellín, Cali, Barranquilla, Cartagena
England: Manchester, Liverpool, Birmingham, Bristol, Leeds, Sheffield, Newcastle, Nottingham | Oxford, Cambridge, York, Southampton, Plymouth, Norwich, Hull, Bath
Scotland: Glasgow, Edinburgh, Aberdeen, Dundee, Inverness, Perth, Stirling
Wales: Cardiff, Swansea, Newport, Wrexham
Ireland: Cork, Galway, Limerick, Waterford
France: Marseille, Lyon, Bordeaux, Toulouse, Nantes, Lille, Strasbourg, Nice, Rouen, Le Havre
Germany: Munich, Hamburg, Cologne, Frankfurt, Leipzig, Dresden, Stuttgart | Bremen, Hanover, Nuremberg, Göttingen, Heidelberg
Austria: Graz, Linz, Salzburg, Innsbruck
Switzerland: Geneva, Zurich, Basel, Lausanne
Italy: Milan, Venice, Florence, Naples, Turin, Genoa, Bologna, Palermo, Verona, Padua, Pisa
Spain: Barcelona, Seville, Valencia, Bilbao, Zaragoza, Granada, Málaga, Toledo, Salamanca
Portugal: Porto, Coimbra, Braga, Faro
Netherlands: Rotterdam, The Hague, Utrecht, Leiden, Haarlem, Delft, Groningen
Belgium: Antwerp, Ghent, Bruges, Liège, Leuven
Denmark: Aarhus, Odense, Aalborg, Esbjerg
Sweden: Gothenburg, Malmö, Uppsala, Lund
Norway: Bergen, Trondheim, Stavanger, Tromsø
Finland: Turku, Tampere, Espoo, Oulu
Poland: Kraków, Gdańsk, Łódź, Wrocław, Poznań, Lublin, Szczecin, Katowice
Russia: Saint Petersburg, Kazan, Novosibirsk, Yekaterinburg, Samara, Sochi, Volgograd, Nizhny Novgorod
Ukraine: Odesa, Lviv, Kharkiv, Dnipro
Greece: Thessaloniki, Patras, Heraklion, Larissa
Turkey: Istanbul, Izmir, Bursa, Antalya, Konya
Iran: Isfahan, Shiraz, Tabriz, Mashhad
Iraq: Basra, Mosul, Kirkuk, Najaf
Syria: Aleppo, Homs, Latakia, Hama
Israel: Haifa, Tel Aviv, Beersheba, Nazareth
Egypt: Alexandria, Giza, Luxor, Aswan, Port Said
Morocco: Casablanca, Marrakesh, Fez, Tangier
Saudi Arabia: Jeddah, Mecca, Medina, Dammam
Pakistan: Karachi, Lahore, Peshawar, Quetta, Multan
India: Mumbai, Kolkata, Chennai, Bangalore, Hyderabad, Pune, Ahmedabad, Jaipur, Lucknow
China: Shanghai, Guangzhou, Shenzhen, Nanjing, Wuhan, Tianjin, Hangzhou, Chengdu, Xi’an | Suzhou, Changzhou, Changsha
Japan: Osaka, Kyoto, Nagoya, Yokohama, Kobe, Hiroshima, Sapporo, Fukuoka
South Korea: Busan, Incheon, Daegu, Gwangju
Vietnam: Ho Chi Minh City, Da Nang, Hue, Haiphong
Australia: Sydney, Melbourne, Brisbane, Perth, Adelaide, Hobart, Darwin
New Zealand: Auckland, Christchurch, Dunedin, Hamilton
South Africa: Johannesburg, Cape Town, Durban, Bloemfontein, Port Elizabeth
Nigeria: Lagos, Kano, Ibadan, Port Harcourt
New York: Buffalo, Rochester, Albany, Syracuse, Utica, Ithaca, Yonkers
Massachusetts: Boston, Cambridge, Worcester, Salem, Springfield, Lowell
Pennsylvania: Philadelphia, Pittsburgh, Harrisburg, Scranton, Lancaster
Ohio: Cleveland, Cincinnati, Columbus, Toledo, Dayton, Akron
Illinois: Chicago, Springfield, Peoria, Rockford, Evanston
Indiana: Indianapolis, Evansville, Fort Wayne, South Bend, Bloomington
Michigan: Detroit, Lansing, Ann Arbor, Flint, Grand Rapids
Florida: Miami, Orlando, Tampa, Jacksonville, Tallahassee, Pensacola
Texas: Houston, Dallas, Austin, San Antonio, El Paso, Fort Worth
California: Los Angeles, San Francisco, San Diego, Sacramento, Oakland, Berkeley, Fresno
Virginia: Richmond, Norfolk, Alexandria, Roanoke, Williamsburg
North Carolina: Charlotte, Raleigh, Durham, Greensboro, Asheville
Georgia (state): Atlanta, Savannah, Augusta, Macon, Athens
Tennessee: Nashville, Memphis, Knoxville, Chattanooga
Missouri: St. Louis, Kansas City, Springfield, Columbia
Washington: Seattle, Tacoma, Spokane, Olympia, Everett
Oregon: Portland, Salem, Eugene, Bend
Connecticut: Hartford, New Haven, Bridgeport, Stamford
New Jersey: Newark, Trenton, Princeton, Camden, Paterson
Maryland: Baltimore, Annapolis, Frederick, Rockville
Oklahoma: Oklahoma City, Tulsa, Norman, Lawton, Stillwater
Louisiana: New Orleans, Baton Rouge, Lafayette, Shreveport
Kenya: Mombasa, Kisumu, Nakuru, Eldoret
Tunisia: Sfax, Sousse, Bizerte, Kairouan
Algeria: Oran, Constantine, Annaba, Blida
Libya: Benghazi, Misrata, Sirte, Tobruk
Sudan: Omdurman, Port Sudan, Kassala, Nyala
Tanzania: Dar es Salaam, Arusha, Mwanza, Mbeya
Ghana: Kumasi, Tamale, Cape Coast, Tema
Czech Republic: Brno, Ostrava, Plzeň, Olomouc
Hungary: Debrecen, Szeged, Pécs, Miskolc
Romania: Cluj-Napoca, Timișoara, Iași, Constanța
Croatia: Split, Zadar, Rijeka, Dubrovnik
Peru: Arequipa, Cusco, Trujillo, Iquitos
Ecuador: Guayaquil, Cuenca, Ambato, Loja
Venezuela: Maracaibo, Barquisimeto, Maracay, Ciudad Bolívar
Indonesia: Surabaya, Bandung, Medan, Semarang, Yogyakarta
Thailand: Chiang Mai, Phuket, Pattaya, Khon Kaen
Philippines: Cebu City, Davao City, Quezon City, Baguio
Myanmar: Yangon, Mandalay, Bago, Mawlamyine
Bangladesh: Chittagong, Khulna, Sylhet, Rajshahi
Sri Lanka: Kandy, Galle, Jaffna, Trincomalee
Afghanistan: Kandahar, Herat, Mazar-i-Sharif, Jalalabad
Yemen: Aden, Taiz, Hodeidah, Marib
Jordan: Irbid, Zarqa, Aqaba, Madaba`

const classes = new Map(
  CITY_LINES.trim()
    .split('\n')
    .map((line) => {
      const [country, cities] = line.split(': ') as [string, string]
      return [country, cities.split(' | ').map((some) => some.split(', '))]
    }),
)

/** Countries and states with cities of theirs; none holds a capital. */
export const CITIES: ReadonlyMap<string, readonly string[]> = new Map(
  [...classes].map(([country, some]) => [country, some.flat()]),
)

/**
 * Cities of a country or state by their classes, from that of a city on: its own, then the nearest. A capital is of the
 * first class, a city that is not known of the last.
 */
export function citiesOf(
  country: string,
  { city, isCapital }: { city: string; isCapital: boolean },
): string[][] {
  const all = classes.get(country) ?? []
  const known = isCapital ? 0 : all.findIndex((some) => some.includes(city))
  const at = known < 0 ? all.length - 1 : known
  return all
    .map((some, i) => ({ some, away: Math.abs(i - at) }))
    .sort((a, b) => a.away - b.away)
    .map(({ some }) => some.filter((one) => one !== city))
}

/** Cities that tell of a country or state where they stand beside it, besides its capital. */
export function telling(place: string): readonly string[] {
  if (!/^(?:United States|U\.S\.|US|USA)$/.test(place)) return CITIES.get(place) ?? []
  return [...CITIES].flatMap(([home, cities]) => (kindOf(home) === 'us-state' ? cities : []))
}
