/** A Pabulib file of six voters and three projects, made up for tests. */
export const smallElection = `META
key;value
description;A made-up election
country;Testland
unit;Testham
instance;2025
num_projects;3
num_votes;6
budget;1000
vote_type;approval
rule;greedy
date_begin;01.03.2025
date_end;14.03.2025
currency;EUR
acknowledgments;File assembled for tests.
PROJECTS
project_id;cost;votes;name;selected
10;600;3;A bench;1
9;500;3;A tree;0
x/1;300.50;2;"Lamps; many";1
VOTES
voter_id;vote;age;sex;neighborhood;voting_method
a;10,9;17;F;North;internet
b;10;30;M;North;internet
c;10,x/1;70;F;South;paper
d;9;44;M;South;internet
e;9,x/1;25;F;North;paper
f;;61;M;South;internet
`

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
