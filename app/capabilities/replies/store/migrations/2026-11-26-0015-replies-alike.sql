-- What contributions are called is compared to find those that say nearly the same: titles are short, so that it stays fast.
CREATE INDEX clock_alike_title ON replies.clock USING gist (title gist_trgm_ops (siglen = 64));
