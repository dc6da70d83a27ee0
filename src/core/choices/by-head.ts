const list = (names: string): readonly string[] => names.split(', ')

/**
 * Names by the word that says what they are of: wrong choices for a name with the same word. No wars, battles, bridges,
 * councils, leagues and the like: those that everybody knows are told at once from one that a text is about.
 */
export const BY_HEAD: Readonly<Record<string, readonly string[]>> = {
  // What brings people together.
  Initiative: list(
    'Global Gateway Initiative, Three Seas Initiative, Central European Initiative, Arab Peace Initiative',
  ),
  Summit: list('G20 Summit, NATO Summit, APEC Summit, ASEAN Summit, Arab League Summit, Earth Summit'),
  Forum: list('World Economic Forum, Boao Forum for Asia, Astana Economic Forum, Pacific Islands Forum'),
  Dialogue: list('Shangri-La Dialogue, Raisina Dialogue, Manama Dialogue, Petersberg Climate Dialogue'),
  Olympics: list('Summer Olympics, Winter Olympics, Special Olympics, Youth Olympics'),
  Paralympics: list('Summer Paralympics, Winter Paralympics, Asian Para Games, Invictus Games'),
  Cup: list('World Cup, Davis Cup, Ryder Cup, Stanley Cup, Asian Cup'),
  Festival: list('Cannes Film Festival, Edinburgh Festival, Salzburg Festival, Glastonbury Festival'),
  Conference: list('Yalta Conference, Potsdam Conference, Bandung Conference, Bretton Woods Conference'),
  // What was fought and signed.
  Revolution: list('French Revolution, October Revolution, Glorious Revolution, Mexican Revolution'),
  Treaty: list(
    'Treaty of Versailles, Treaty of Utrecht, Treaty of Westphalia, Treaty of Rome, Treaty of Lisbon, Treaty of Ghent',
  ),
  Act: list('Clean Water Act, Homestead Act, Factory Act, Corn Act, Freedom of Information Act'),
  Charter: list('Great Charter, Atlantic Charter, European Social Charter, People’s Charter'),
  // Bodies.
  University: list(
    'University of Oxford, Harvard University, University of Tokyo, Leiden University, University of Bologna, Uppsala University, University of Toronto, Columbia University',
  ),
  College: list('Trinity College, Dartmouth College, Boston College, Imperial College, King’s College'),
  School: list(
    'Lincoln High School, Washington High School, Roosevelt High School, Jefferson High School, Central High School',
  ),
  Institute: list('Max Planck Institute, Pasteur Institute, Smithsonian Institute, Courtauld Institute'),
  Academy: list('Royal Academy, French Academy, Academy of Athens, Prussian Academy'),
  Agency: list(
    'European Space Agency, Central Intelligence Agency, International Energy Agency, Drug Enforcement Agency',
  ),
  Corporation: list(
    'Xerox Corporation, Boeing Corporation, Oracle Corporation, Microsoft Corporation, Sony Corporation',
  ),
  Foundation: list(
    'Carnegie Foundation, Ford Foundation, Rockefeller Foundation, MacArthur Foundation, Guggenheim Foundation, Wellcome Foundation',
  ),
  Society: list('Royal Society, Linnean Society, Fabian Society, Society of Antiquaries'),
  Association: list('Football Association, Bar Association, Library Association, Medical Association'),
  Bank: list(
    'World Bank, Bank of England, European Central Bank, Bank of Japan, Asian Development Bank, Deutsche Bank',
  ),
  Museum: list('British Museum, Rijksmuseum, Prado Museum, Pergamon Museum, Hermitage Museum, Louvre Museum'),
  Post: list('Washington Post, Jakarta Post, Jerusalem Post, New York Post, Bangkok Post'),
  Times: list('Financial Times, Irish Times, Straits Times, New York Times, Los Angeles Times'),
  // Prizes. What a Nobel Prize is given for tells it from all others.
  Award: list('Grammy Award, Academy Award, Tony Award, Emmy Award, Golden Globe Award, Turing Award'),
  // Places.
  River: list(
    'Ohio River, Colorado River, Hudson River, Yukon River, Missouri River, Columbia River, River Thames, River Severn, River Trent, River Mersey, River Clyde',
  ),
  Lake: list('Lake Superior, Lake Victoria, Lake Geneva, Lake Ladoga, Lake Titicaca'),
  Sea: list('North Sea, Baltic Sea, Black Sea, Caspian Sea, Red Sea, Adriatic Sea'),
  Bay: list('Hudson Bay, Chesapeake Bay, San Francisco Bay, Galway Bay'),
  Fort: list('Fort Ticonderoga, Fort Sumter, Fort Niagara, Fort Oswego, Fort Cumberland'),
  Stadium: list('Wembley Stadium, Luzhniki Stadium, Maracanã Stadium, Rose Bowl Stadium, Yankee Stadium'),
  Arena: list('Allianz Arena, Rostov Arena, Kazan Arena, Manchester Arena, Amsterdam Arena'),
  Cemetery: list('Highgate Cemetery, Arlington Cemetery, Père Lachaise Cemetery, Glasnevin Cemetery'),
  Park: list('Hyde Park, Central Park, Golden Gate Park, Phoenix Park, Stanley Park'),
  Castle: list('Windsor Castle, Edinburgh Castle, Wawel Castle, Kronborg Castle, Bran Castle'),
  Palace: list('Winter Palace, Buckingham Palace, Summer Palace, Charlottenburg Palace'),
  Cathedral: list('Cologne Cathedral, Chartres Cathedral, Uppsala Cathedral, Canterbury Cathedral'),
  Airport: list('Heathrow Airport, Schiphol Airport, Changi Airport, Narita Airport, Dulles Airport'),
  Island: list('Easter Island, Ellis Island, Christmas Island, Baffin Island, Robben Island'),
  Valley: list('Rhône Valley, Loire Valley, Death Valley, Yosemite Valley, Hunter Valley'),
}
