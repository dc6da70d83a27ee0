/**
 * Names that can stand in for one another: a list a line, those that are most alike side by side. "the" stands before
 * a name that needs it. Of a line with ">" only the first name is asked for, and the others are choices for it alone.
 * A word in brackets has to stand in the sentence. Facts of the world, written for Lectern.
 */
export const KIN_LINES = `
World War I > World War II, the Crimean War, the Boer War, the Korean War, the Vietnam War
World War II > World War I, the Korean War, the Vietnam War, the Spanish Civil War, the Gulf War
the Cold War > the Gulf War, the Iraq War, the Great War, the Spanish Civil War
the Civil War > the Revolutionary War, the Mexican War, the War of 1812, the Spanish–American War
the Hundred Years' War, the Wars of the Roses, the Thirty Years' War, the English Civil War, the Seven Years' War
the American Revolution, the French Revolution, the Russian Revolution, the Industrial Revolution, the Glorious Revolution
the Revolutionary War, the War of 1812, the Mexican–American War, the American Civil War, the Spanish–American War
the Franco-Prussian War, the Crimean War, the Boer War, the Russo-Japanese War, the Balkan Wars
the Korean War, the Vietnam War, the Gulf War, the Iraq War, the Falklands War, the Suez Crisis
the Stone Age, the Bronze Age, the Iron Age, the Middle Ages, the Renaissance, the Reformation, the Enlightenment
the Jurassic, the Cretaceous, the Triassic, the Permian, the Devonian, the Cambrian, the Ordovician, the Silurian
the Pleistocene, the Holocene, the Pliocene, the Miocene, the Eocene, the Oligocene, the Paleocene
the Roman Empire, the Byzantine Empire, the Ottoman Empire, the Persian Empire, the Mongol Empire, the Holy Roman Empire
the Russian Empire, the British Empire, the Ottoman Empire, the Austro-Hungarian Empire, the German Empire
the Tang dynasty, the Song dynasty, the Ming dynasty, the Qing dynasty, the Han dynasty, the Yuan dynasty
the Tang Dynasty, the Song Dynasty, the Ming Dynasty, the Qing Dynasty, the Han Dynasty, the Yuan Dynasty
Yom Kippur, Rosh Hashanah, Passover, Hanukkah, Purim, Sukkot, Shavuot
Easter, Christmas, Pentecost, Epiphany, Good Friday, All Saints' Day, Palm Sunday
Christmas Eve, New Year's Eve, Christmas Day, New Year's Day, Boxing Day
Thanksgiving, Halloween, Independence Day, Labor Day, Memorial Day, Veterans Day
Eid al-Fitr, Eid al-Adha, Ramadan, Ashura
Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
Mars, Venus, Jupiter, Saturn, Uranus, Neptune, Pluto
Io, Europa, Ganymede, Callisto, Titan, Enceladus [moon]
Zeus, Poseidon, Hades, Apollo, Hermes, Ares, Hephaestus
Athena, Hera, Aphrodite, Artemis, Demeter, Hestia
Odin, Thor, Loki, Baldr, Freyr, Heimdall
Vishnu, Shiva, Brahma, Ganesha, Krishna, Indra
Hindus, Muslims, Sikhs, Christians, Buddhists, Jews, Jains
Catholics, Protestants, Lutherans, Calvinists, Anglicans, Methodists, Baptists, Quakers, Presbyterians
the Greeks, the Romans, the Persians, the Egyptians, the Phoenicians, the Babylonians, the Assyrians
the Vikings, the Saxons, the Normans, the Celts, the Franks, the Goths, the Vandals, the Lombards
the Aztecs, the Maya, the Incas, the Olmecs, the Toltecs
the Tatars, the Cossacks, the Turks, the Kalmyks, the Poles, the Swedes
the Cherokee, the Sioux, the Navajo, the Apache, the Iroquois, the Comanche, the Shawnee
the Dutch, the French, the Spanish, the Portuguese, the British, the Danes, the Swedes
YouTube, Instagram, Facebook, Twitter, TikTok, Snapchat, Pinterest, Tumblr, Reddit, LinkedIn, WhatsApp, Twitch
Netflix, Hulu, HBO, Amazon Prime, Apple TV
Disney, Paramount, Universal, Warner Bros., Columbia Pictures, DreamWorks, Universal Studios
Google, Microsoft, Apple, Amazon, Intel, Oracle, Yahoo, Dell, Samsung, Nokia, Sony
Spotify, SoundCloud, iTunes, Bandcamp, Deezer, Pandora
Linux, Unix, Windows, macOS, Android, iOS, MS-DOS
Wikipedia, Wikinews, Wikivoyage, Wikidata, Wiktionary, Wikibooks
Python, Java, Fortran, Lisp, Pascal, Cobol, Perl, Ruby, Haskell
Toyota, Nissan, Honda, Mazda, Subaru, Datsun, Mitsubishi, Suzuki, Isuzu, Hyundai, Kia
Ford, Chrysler, General Motors, Buick, Cadillac, Pontiac, Oldsmobile [car, cars, vehicle, vehicles, automobile, automaker]
Volkswagen, BMW, Mercedes-Benz, Audi, Porsche, Opel, Renault, Peugeot, Citroën, Fiat, Volvo
Boeing, Airbus, Lockheed, Bombardier, Embraer, Douglas, Northrop
Coca-Cola, Pepsi, Fanta, Sprite, Dr Pepper
McDonald's, Burger King, Wendy's, Subway, Starbucks, Pizza Hut, Taco Bell
Walmart, Target, Costco, Kmart, Sears, Macy's
Nintendo, Sega, Atari, Sony, Electronic Arts, Ubisoft
Nike, Adidas, Puma, Reebok, Asics
Pfizer, Moderna, AstraZeneca, Novartis, Bayer, Merck, Roche
ARPANET, BITNET, USENET, CSNET, NSFNET, JANET, Tymnet, Telenet, CYCLADES
TCP/IP, DECnet, AppleTalk, X.25, Frame Relay, IPX/SPX
BSkyB, ITV, Channel 4, Channel 5, Virgin Media, TalkTalk
Freeview, Freesat, Virgin Media, Top Up TV, BT Vision [channel, channels, television, TV, broadcast, digital]
CNN, BBC, NBC, CBS, ABC, PBS, MSNBC, HBO, ESPN, MTV
Sky News, BBC News, CNN International, ITV News, Al Jazeera English, Channel 4 News
Fox News, ABC News, CBS News, NBC News, CNN
NFL, NBA, MLB, NHL, MLS, NCAA
FIFA, UEFA, FIBA, IAAF, FINA
FCC, FTC, SEC, FDA, EPA, FAA, OSHA
FBI, CIA, NSA, DEA, ATF
NASA, ESA, JAXA, ISRO, CNSA
KGB, MI6, MI5, CIA, Stasi
EU, UN, NATO, ASEAN, OPEC, IMF, WTO, WHO, OECD, UNESCO, UNICEF
MIT, UCLA, NYU, USC, LSE, ETH
Harvard, Yale, Princeton, Stanford, Cornell, Dartmouth, Duke University
Oxford University, Cambridge University, Durham University, Edinburgh University, Bristol University
Boston University, Northeastern University, Suffolk University, Tufts University, Brandeis University
University of Copenhagen, University of Helsinki, University of Oslo, Uppsala University, Lund University, Aarhus University
University of Oxford, University of Cambridge, University of Edinburgh, University of Bristol, University of Manchester, University of Leeds
University of Michigan, University of Wisconsin, University of Illinois, University of Minnesota, University of Iowa, University of Chicago
University of Toronto, McGill University, University of British Columbia, Queen's University, University of Alberta
Tsinghua University, Peking University, Fudan University, Nanjing University, Zhejiang University
University of Tokyo, Kyoto University, Osaka University, Waseda University, Keio University
Leiden University, Utrecht University, University of Amsterdam, Ghent University, Delft University
Cornell University, Columbia University, Princeton University, Yale University, Harvard University, Brown University
Michigan State University, Ohio State University, Indiana University, Purdue University, Iowa State University
Daily Mail, Daily Mirror, Daily Express, Daily Telegraph, Daily Star
Guardian, Independent, Observer, Sunday Times, Daily Telegraph [newspaper, paper, reported, article, told, column]
New York Times, Washington Post, Wall Street Journal, Chicago Tribune, Boston Globe, Los Angeles Times, USA Today
LA Weekly, Los Angeles Times, Pasadena Star-News, Hollywood Reporter, San Francisco Chronicle
Britain > France, Germany, Spain, Italy, Ireland
Jersey City, Newark, Hoboken, Union City, Bayonne, Weehawken, Edgewater, Englewood, Hackensack
New York City > Philadelphia, Boston, Newark, Baltimore, Albany
Washington D.C. > New York City, Philadelphia, Boston, Chicago, Baltimore
Reuters, Associated Press, Agence France-Presse, Bloomberg, Xinhua
Le Monde, Le Figaro, Libération, Der Spiegel, Die Zeit, El País, La Repubblica
Newsweek, Time, Life, Fortune, Forbes, Rolling Stone, Vanity Fair [magazine]
Hudson's Bay Company, Dutch East India Company, Royal African Company, Virginia Company, Muscovy Company
Greenpeace, Amnesty International, Oxfam, Human Rights Watch, Save the Children
the Bundestag, the Knesset, the Duma, the Sejm, the Riksdag, the Storting
House of Commons, House of Lords, Privy Council, Scottish Parliament, Welsh Assembly
Labour, the Conservatives, the Liberal Democrats, Plaid Cymru
the Parliament, the Council, the Commission, the Court of Justice, the Court of Auditors [EU, European, Parliament, Commission, treaty]
Social Sciences, Natural Sciences, Life Sciences, Physical Sciences, Health Sciences
Oriental Languages, Romance Languages, Germanic Languages, Slavic Languages, Semitic Languages, Classical Languages
the L-band, the C-band, the X-band, the S-band, the K-band
Nobel Prize, Pulitzer Prize, Fields Medal, Turing Award, Abel Prize, Wolf Prize
Academy Award, Golden Globe Award, Emmy Award, Grammy Award, Tony Award
Academy Awards, Golden Globe Awards, Emmy Awards, Grammy Awards, Tony Awards
Treaty of Versailles, Treaty of Utrecht, Treaty of Locarno, Treaty of Trianon, Treaty of Rapallo
Treaty of Rome, Treaty of Maastricht, Treaty of Lisbon, Treaty of Nice, Treaty of Amsterdam
the Alps, the Pyrenees, the Carpathians, the Apennines, the Urals, the Caucasus
the Rocky Mountains, the Appalachians, the Sierra Nevada, the Cascades, the Ozarks
the Himalayas, the Karakoram, the Hindu Kush, the Pamirs, the Tian Shan
the Andes, the Rockies, the Atlas Mountains, the Drakensberg
the Great Plains, the Ozark Plateau, the Great Basin, the Colorado Plateau, the Piedmont
the Rhine, the Danube, the Elbe, the Rhône, the Seine, the Oder, the Main, the Meuse, the Loire, the Vistula
the Nile, the Congo, the Niger, the Zambezi, the Amazon
the Thames, the Severn, the Tyne, the Trent, the Mersey, the Humber, the Clyde
the Mississippi, the Missouri, the Ohio, the Hudson, the Potomac, the Colorado
the Yangtze, the Mekong, the Ganges, the Indus, the Brahmaputra, the Irrawaddy
the Tigris, the Euphrates, the Jordan, the Orontes
the Volga, the Don, the Dnieper, the Neva, the Ural
the Mediterranean, the Baltic, the Adriatic, the Aegean, the Black Sea, the North Sea, the Red Sea, the Caspian Sea
the Sahara, the Gobi, the Kalahari, the Namib
Sicily, Sardinia, Corsica, Crete, Cyprus, Malta, Rhodes
Java, Sumatra, Borneo, Sulawesi, Bali
Honshu, Hokkaido, Kyushu, Shikoku, Okinawa
Normandy, Brittany, Burgundy, Aquitaine, Picardy, Champagne, Anjou, Provence, Gascony
Bavaria, Saxony, Hesse, Thuringia, Brandenburg, Westphalia, Prussia, Silesia, Pomerania
Lombardy, Tuscany, Piedmont, Liguria, Umbria, Apulia, Calabria, Campania
Andalusia, Catalonia, Galicia, Castile, Aragon, Navarre, Asturias
Yorkshire, Lancashire, Cumbria, Northumberland, Derbyshire, Cheshire, Lincolnshire, Norfolk, Suffolk, Kent, Sussex, Devon, Cornwall, Somerset, Dorset
Aberdeenshire, Perthshire, Ayrshire, Lanarkshire, Renfrewshire, Dumfriesshire
Ontario, Quebec, Manitoba, Saskatchewan, Alberta, British Columbia, Nova Scotia, New Brunswick, Newfoundland
New South Wales, Queensland, Victoria, Tasmania, South Australia, Western Australia
Muscovy, Lithuania, Poland, Livonia, Crimea, Novgorod
Constantinople, Alexandria, Antioch, Damascus, Baghdad, Cairo, Venice
Tyre, Sidon, Byblos, Carthage, Babylon, Nineveh, Ur
Sparta, Corinth, Thebes, Athens, Argos, Delphi
Persian, Arab, Greek, Roman, Egyptian, Indian, Chinese
North Africa, West Africa, East Africa, Central Africa, Southern Africa, the Middle East
South Asia, Southeast Asia, Central Asia, East Asia, the Middle East, Eastern Europe
Manhattan, Brooklyn, Queens, the Bronx, Staten Island
New England, the Midwest, the Pacific Northwest, the Deep South, Appalachia
Newcastle, Sunderland, Durham, Middlesbrough, Leeds, York, Carlisle
South Shields, North Shields, Whitley Bay, Hartlepool, Tynemouth, Wallsend, Jarrow, Gateshead, Hexham
Broadway, Off-Broadway, West End, Carnegie Hall [theatre, theater, musical, play]
Latin, Greek, Hebrew, Aramaic, Sanskrit, Arabic, Coptic
Impressionism, Cubism, Surrealism, Expressionism, Fauvism, Dadaism, Futurism
Baroque, Rococo, Gothic, Romanesque, Renaissance, Neoclassical
Marxism, Liberalism, Conservatism, Fascism, Anarchism, Socialism
Old Testament, New Testament, Quran, Torah, Talmud
Genesis, Exodus, Leviticus, Numbers, Deuteronomy, Joshua [Bible, book, books]
Microsoft Windows, Mac OS, Linux, Unix
Apollo 11, Apollo 8, Apollo 12, Apollo 13, Gemini 4
Galileo, Cassini, Voyager, Ulysses, Juno, New Horizons, Magellan, Pioneer [spacecraft, probe, orbit]
SMOS, Aquarius, SMAP, Envisat, Landsat, CryoSat
Walt Whitman, Emily Dickinson, Edgar Allan Poe, Robert Frost, Ezra Pound, Henry Wadsworth Longfellow
William Shakespeare, Christopher Marlowe, Ben Jonson, John Milton, Edmund Spenser, John Donne
William Wordsworth, John Keats, Samuel Taylor Coleridge, Percy Bysshe Shelley, William Blake
Charles Dickens, Thomas Hardy, George Eliot, William Makepeace Thackeray, Anthony Trollope
Mark Twain, Ernest Hemingway, F. Scott Fitzgerald, William Faulkner, John Steinbeck, Herman Melville
Leo Tolstoy, Fyodor Dostoevsky, Anton Chekhov, Ivan Turgenev, Nikolai Gogol, Alexander Pushkin
Wolfgang Amadeus Mozart, Ludwig van Beethoven, Johann Sebastian Bach, Joseph Haydn, Franz Schubert, Johannes Brahms
Mozart, Beethoven, Bach, Haydn, Schubert, Brahms, Schumann, Mendelssohn
Wagner, Verdi, Puccini, Rossini, Donizetti, Bellini [opera, operas]
Leonardo da Vinci, Michelangelo, Raphael, Titian, Botticelli, Caravaggio
Pablo Picasso, Henri Matisse, Georges Braque, Salvador Dalí, Paul Klee, Joan Miró
Claude Monet, Edgar Degas, Pierre-Auguste Renoir, Camille Pissarro, Édouard Manet
Andy Warhol, Roy Lichtenstein, Jackson Pollock, Mark Rothko, Jasper Johns
Isaac Newton, Galileo Galilei, Johannes Kepler, Robert Hooke, Gottfried Leibniz, Christiaan Huygens
Albert Einstein, Niels Bohr, Max Planck, Werner Heisenberg, Erwin Schrödinger, Paul Dirac
Newton, Galileo, Kepler, Hooke, Leibniz, Huygens [physics, motion, gravity, planets, mathematics, astronomy, light]
Einstein, Bohr, Planck, Heisenberg, Schrödinger, Dirac
Charles Darwin > Thomas Huxley, Gregor Mendel, Charles Lyell, Joseph Hooker
Plato, Aristotle, Socrates, Epicurus, Pythagoras, Heraclitus, Zeno
Kant, Hegel, Hume, Descartes, Spinoza, Locke, Leibniz, Rousseau, Voltaire
Luther, Calvin, Zwingli, Melanchthon, Erasmus
Martin Luther, John Calvin, Huldrych Zwingli, Philip Melanchthon, John Knox
Hitler > Mussolini, Stalin, Franco, Lenin
Adolf Hitler, Benito Mussolini, Joseph Stalin, Francisco Franco, Winston Churchill
George Washington, John Adams, Thomas Jefferson, James Madison, James Monroe, Benjamin Franklin, Alexander Hamilton
Abraham Lincoln, Ulysses S. Grant, Andrew Johnson, James Buchanan, Jefferson Davis
Franklin D. Roosevelt, Harry S. Truman, Dwight D. Eisenhower, Herbert Hoover, Woodrow Wilson, Theodore Roosevelt
John F. Kennedy, Richard Nixon, Lyndon B. Johnson, Gerald Ford, Jimmy Carter, Ronald Reagan
Genghis Khan, Kublai Khan, Tamerlane, Attila, Ögedei Khan
Julius Caesar, Augustus, Mark Antony, Pompey, Cicero
Christopher Columbus, Vasco da Gama, Ferdinand Magellan, Amerigo Vespucci, John Cabot
Thomas Edison, Nikola Tesla, George Westinghouse, Alexander Graham Bell, Guglielmo Marconi
James Watt, Thomas Newcomen, Thomas Savery, Richard Trevithick, George Stephenson
Karl Marx, Friedrich Engels, Mikhail Bakunin, Rosa Luxemburg, Vladimir Lenin
Adam Smith, David Ricardo, John Stuart Mill, Thomas Malthus, John Maynard Keynes
Sigmund Freud, Carl Jung, Alfred Adler, William James, Jean Piaget
Frank Lloyd Wright, Le Corbusier, Walter Gropius, Alvar Aalto, Eero Saarinen, Louis Kahn
Elvis Presley, Chuck Berry, Buddy Holly, Little Richard, Johnny Cash
the Beatles, the Rolling Stones, the Who, the Kinks, the Beach Boys
Queen Elizabeth II, Prince Charles, Prince Philip, Princess Anne, Princess Margaret
Star Wars, Star Trek, Harry Potter, Doctor Who, Indiana Jones
`
