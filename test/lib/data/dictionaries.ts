/** Words in the order that dictionaries of the language have. */
export const dictionaries: Readonly<Record<string, string>> = {
  en: 'a able Able about zebra zone',
  de: 'Aal Äpfel Apfelbaum Arzt Maß Masse Ofen öffnen Strasse Straße über unten Zebra',
  sv: 'adel apa vas zebra åker ål ärlig äta öken öl',
  is: 'api áður dagur ður elda él þunnur ætt öld',
  cs: 'cena čas dobrý hora chata chyba jaro řeka říjen sen šedý zima žena',
  hu: 'cél comb csap csík dél gáz gyár sor szél tó tyúk zár zsír',
  ru: 'арбуз ёлка ель привет Привет яблоко',
  el: 'άλφα βήτα γάμμα ωμέγα',
  tr: 'cam çam gaz ğ ılık ilk örtü ucuz üzüm',
}
