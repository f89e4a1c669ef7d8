META
key;value
description;A made-up village: nine papers, three wishes
num_projects;3
num_votes;9
budget;900
vote_type;approval
currency;GBP
PROJECTS
project_id;cost;votes;name
play;500;6;Play area
ramp;400;6;Skate ramp
books;250;3;Library on Saturdays
VOTES
voter_id;vote
1;play,ramp
2;play,ramp
3;play,ramp
4;play,ramp
5;play,ramp
6;play,ramp
7;books
8;books
9;books
