/**
 * Words that exclude one another before the same noun, a family a line: what a phrase says is false when one stands for
 * another. After ":" the nouns that a family goes with, where it goes with few; a noun stands for its plural too.
 */
export const FAMILY_LINES = `
northern, southern, eastern, western
northeastern, northwestern, southeastern, southwestern
north, south, east, west: coast, side, bank, wing, tower, shore, gate, end, wall, bay, entrance, slope, pole
upper, lower, middle: valley, reach, class, course, floor, house, part, basin, Nile, Rhine
red, blue, green, yellow, white, black, purple: flag, paint, dress, car, coat, hair, door, flower, uniform, shirt, stone, cloak, robe, ribbon, cap, hat, feather, rose, glass, brick
gold, silver, bronze, platinum: medal, coin, cup, star, award
gold, silver, copper, iron, tin, lead, coal, zinc: mine, ore, coin, deposit, mining
wooden, stone, brick, concrete, steel, iron, marble: bridge, wall, house, door, gate, roof, floor, tower, fence, building, church, statue, pillar, cross, bench
spring, summer, autumn, winter: festival, season, holiday, term, semester, offensive, campaign, month, day, morning, evening, night, sale, harvest, camp
morning, afternoon, evening, night
daily, weekly, monthly, yearly
annual, monthly, weekly, quarterly, daily
ancient, medieval, modern, prehistoric: times, history, city, town, settlement, village, art, architecture, literature, language, law, society, civilisation, civilization, warfare, philosophy, science, medicine, technology, trade, religion
igneous, sedimentary, metamorphic, volcanic: rock
solar, wind, nuclear, tidal, geothermal, hydroelectric: power, energy, plant
steam, diesel, petrol, electric, jet: engine, locomotive, train, power
domestic, foreign, household, external: demand, trade, policy, market, product
aggregate, foreign, household, local: demand
physical, human, financial, social, natural: capital
physical, mental, emotional, spiritual: health, strength, training, abuse, state, well-being
income, property, sales, inheritance, import: tax
credit, labour, housing, stock, commodity: market
credit, labor, housing, stock, commodity: market, price
detrimental, beneficial, negligible, unpredictable: effect, impact, influence
positive, negative, neutral, mixed: effect, impact, influence, result, review, attitude, correlation
social, political, economic, religious, legal, military: reform, reason, problem, crisis, institution, order, system, change, issue, power, policy, structure, movement, conflict
cultural, economic, political, religious, military: base, influence, ties, centre, center, identity, alliance, exchange, leader
academic, financial, charitable, religious, medical: institution, community, conference, organization
financial, artistic, scientific, military: support, aid, assistance
federal, provincial, municipal, regional: government, court, law, election
criminal, civil, constitutional, administrative, commercial: law, court, case, code
representative, direct, parliamentary, liberal, presidential: democracy
absolute, constitutional, elective, hereditary: monarchy
legislative, executive, judicial, advisory: power, branch, body, authority
consultation, veto, voting, budgetary, inspection: right
primary, secondary, tertiary, vocational: school, education, sector
elementary, middle, high, boarding: school
student, labor, peace, environmental, community: activist, movement, leader
infantry, cavalry, artillery, naval: unit, regiment, force, officer, troops, brigade
musket, cannon, rifle, mortar: fire
surprise, frontal, naval, diversionary: attack
air, land, sea, cyber: attack, warfare, power
cruise, cargo, container, sailing, fishing: ship, vessel
training, refugee, boot, transit, work: camp
jazz, folk, rock, classical, country, gospel: music, band, singer, concert, festival
bus, tram, train, ferry, metro: station, service, line, stop, ticket, network
heart, lung, liver, kidney, brain: disease, transplant, tissue, cancer, failure
bacterial, viral, fungal, parasitic: infection, disease
wheat, rice, cotton, sugar, coffee, tobacco, corn: field, plantation, crop, production, farmer, trade
cattle, sheep, pig, poultry, horse: farm, farming, farmer, breeding
agricultural, industrial, residential, commercial: area, land, district, zone, building, development, production
terrestrial, marine, freshwater, coastal: ecosystem, life, animal, plant
tropical, temperate, boreal, alpine: forest, climate, zone, region
oak, pine, birch, beech, maple: tree, forest, wood
fossil, nuclear, synthetic, liquid: fuel
interstellar, interplanetary, cometary, asteroidal: dust, particle, gas
optical, radio, infrared, X-ray: telescope, astronomy, signal
virtual, electron, optical, acoustic: microscope
network, security, routing, encryption, file-transfer: protocol
mathematical, chemical, biological, physical, statistical: model, process, analysis, property, theory
experimental, control, wild, laboratory: animal, group, subject
royal, imperial, ducal, papal: court, palace, family, decree, army
Stuart, Tudor, Bourbon, Habsburg: restoration, king, dynasty, monarchy
Norman, Saxon, Viking, Roman, Danish: conquest, settler, invasion, ruler, settlement, castle
Catholic, Protestant, Jewish, Muslim, Hindu, Buddhist
Sunni, Shia, Sufi, Ibadi
Islamic, Marxist, Fascist, Maoist: regime, movement, government, party
democratic, authoritarian, communist, military, colonial: regime, government, rule
illiberal, secular, socialist, military: regime, government
police, fire, radio, weather: station
domestic, social, cultural, religious: duty, custom, tradition
public, private, joint, foreign: investment, ownership, company, enterprise
long-term, short-term, lifelong, temporary: effect, damage, memory, contract
urban, rural, suburban, coastal: area, population, district, school, community, life
high-speed, freight, commuter, suburban: rail, train, railway, line
sea, ground, river, rain: water, level
left, right: hand, bank, wing, side, eye, arm, leg
steel, textile, car, coal, film, fishing: industry, company, worker, mill, factory
chemical, nuclear, biological, conventional: weapon, warfare, attack
music, drama, art, film, dance: school, festival, critic, teacher, studio
biology, chemistry, physics, history, geography: teacher, professor, department, textbook, lesson
silk, wool, cotton, linen, leather, fur: trade, cloth, merchant, garment
subsistence, organic, dairy, arable: farming, agriculture
infant, maternal, cancer, traffic: mortality, death
life, health, fire, car: insurance
direct, indirect, proportional, popular: election, vote, representation
presidential, parliamentary, local, mayoral: election, candidate, campaign
prime, foreign, finance, defence, interior, education: minister, ministry
television, radio, newspaper, magazine: station, advertisement, interview, programme, program, series, column
gas, oil, water, sewage: pipeline, pipe
glacial, desert, ocean, river, coastal: erosion, sediment, landscape, plain
stone, bronze, iron, copper: tool, age, weapon
corner, free, penalty, goal: kick
divisional, wild-card, preliminary, final: round
offensive, defensive, special: line, team, coordinator
`
