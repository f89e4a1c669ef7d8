/**
 * The open conversation of the demonstration: Norfolk's library service, from published figures only. The statements were
 * written for the demonstration and are nobody's. Figures: seeds/norfolk/README.md says where each comes from.
 */
export const librariesMatter = {
  title: 'The future of Norfolk’s libraries',
  question: 'What should Norfolk’s library service be for, and what are we ready to do, share or pay to keep it?',
  summary:
    'A demonstration: 47 library branches, £9.0 million a year, and a choice that many counties face. Say what matters to you; see where people agree.',
}

export const librariesConversation = {
  slug: 'libraries',
  question: 'What should Norfolk’s libraries be like, and what are we ready to do, share or pay for them?',
  background: [
    'Norfolk County Council runs 47 library branches. The law (Public Libraries and Museums Act 1964, section 7) says it must provide a “comprehensive and efficient” library service. How many branches, where, and when they open is for the council to decide.',
    'In 2023-24 people made 2,278,553 visits: 2.4 for each resident, a little more than in Suffolk, West Sussex or Kent. The service had 144,487 active members. The county budgeted £9.046 million for libraries that year, of £1,333.3 million for all its services. That is about £10 for each resident, or 68p of every £100.',
    'The branches were open for about 3,060 hours a week in 2023, and staff were there for about 1,600 of them. In 43 of the 47 branches members can let themselves in when no staff are there (“open library”). 12 branches share their building with another service.',
    'About 359,000 people live within 15 minutes’ walk of a branch, of 940,359 in Norfolk. A few live near more than one and are counted for each.',
    'This conversation is a demonstration of Folkmoot. Norfolk County Council has not asked for it, and nothing will be decided by it.',
  ],
  sources: [
    {
      title: 'Visits, loans and members 2023-24: Libraries Hacked, public libraries activity dataset (OGL v3)',
      href: 'https://github.com/LibrariesHacked/public-libraries-activity-dataset',
    },
    {
      title: 'Budget 2023-24: MHCLG, Revenue Account budget, line 505 Library service (OGL v3)',
      href: 'https://www.gov.uk/government/collections/local-authority-revenue-expenditure-and-financing',
    },
    {
      title: 'Branches, hours and open library technology 2023: Libraries Hacked, england-librarydata (OGL v3)',
      href: 'https://github.com/LibrariesHacked/england-librarydata',
    },
    {
      title:
        'Walking reach, January 2025: © openrouteservice.org by HeiGIT, map data © OpenStreetMap contributors (ODbL)',
      href: 'https://github.com/LibrariesHacked/library-isochrones',
    },
    {
      title: 'Public Libraries and Museums Act 1964, section 7',
      href: 'https://www.legislation.gov.uk/ukpga/1964/75/section/7',
    },
  ],
  askedBy: 'The makers of Folkmoot, as a demonstration',
  promise:
    'Nothing will be decided by it: it is here so that you can try what taking part is like. Sign in as the officer of the demonstration to run it.',
  statements: [
    'Every market town should keep a library in a building of its own.',
    'A library that shares a building with a GP, a school or a council office is better than no library.',
    'I would rather have fewer libraries that open every day than more that open two days a week.',
    'Members letting themselves in when no staff are there is a good way to keep libraries open longer.',
    'A library without staff is not really a library.',
    'Children’s reading should come before everything else a library does.',
    'Libraries should be warm, free places to sit in winter, even if that costs more.',
    'I would pay £5 a year more in council tax if all of it went to libraries.',
    'Parish and town councils should help to pay for their own branch.',
    'A group of trained local volunteers could run our branch well if a librarian supports them.',
    'Volunteers should add to paid staff and never replace them.',
    'Mobile libraries matter more to villages than longer hours in towns.',
    'Libraries should help people with forms, jobs and getting online as much as with books.',
    'Norfolk should buy more ebooks and audiobooks, even if it buys fewer printed books.',
    'Teenagers should have a room of their own in the library in the evening.',
    'Libraries should rent out rooms to local groups to earn money.',
    'A branch that fewer than 50 people use in a day should move in with another service.',
    'Before any branch closes, the community should get a year and real help to take it on.',
    'Local people should decide their branch’s opening hours, within a fixed budget.',
    'The county should publish what each branch costs and how much it is used.',
    'Buses matter more than branches: I could use a library further away if I could get there.',
    'Libraries are one of the few places left where everybody is welcome without paying.',
  ],
}
