-- Records, their trees, stored ciphertexts, sessions. The regime leads every key. Nothing here is
-- ever updated but heads, counters and the time of a stored ciphertext.

create table regime (
  regime bytea primary key,
  origin text not null unique,
  sample boolean not null
);

-- The one row that a transaction locks to add to a record.
create table head (
  regime bytea primary key,
  size bigint not null,
  head_time bigint not null,
  root bytea not null
);

-- A stream is empty (clear), or audience ‖ 00 (unsealed), or audience ‖ 01 (sealed). An act is
-- author ‖ stream ‖ act in one column, because several, each with an index of its own beginning,
-- let the planner choose the wrong one.
create table entry (
  regime bytea not null,
  idx bigint not null,
  received_at bigint not null,
  stream bytea not null,
  seq bigint not null,
  audience bytea,
  act bytea not null,
  record bytea not null,
  entry bytea not null,
  primary key (regime, idx),
  unique (regime, stream, seq),
  unique (regime, act)
) with (toast_tuple_target = 8160);

-- Entries are read often and in order: they stay inside their row wherever they fit.
alter table entry alter column entry set storage main;

-- The hash of every full tile, which stands in the tile one level up.
create table node (
  regime bytea not null,
  level integer not null,
  idx bigint not null,
  hash bytea not null,
  primary key (regime, level, idx)
);

-- The root at every size that was, or may have been, signed.
create table checkpoint_root (
  regime bytea not null,
  size bigint not null,
  root bytea not null,
  primary key (regime, size)
);

create table blob (
  regime bytea not null,
  sha256 bytea not null,
  size bigint not null,
  stored_at bigint not null,
  primary key (regime, sha256)
);

-- Who stored a ciphertext, and so pays for it and may read it.
create table blob_holder (
  regime bytea not null,
  sha256 bytea not null,
  partner text not null,
  primary key (regime, sha256, partner)
);

-- Which entries bring a ciphertext; without an audience, everybody may read it.
create table blob_use (
  regime bytea not null,
  sha256 bytea not null,
  idx bigint not null,
  audience bytea,
  primary key (regime, sha256, idx)
);

create table partner_storage (
  regime bytea not null,
  partner text not null,
  bytes bigint not null,
  primary key (regime, partner)
);

create table challenge (
  regime bytea not null,
  challenge bytea not null,
  person bytea not null,
  expires_at bigint not null,
  primary key (regime, challenge)
);

create table session (
  regime bytea not null,
  token_hash bytea not null,
  person bytea not null,
  expires_at bigint not null,
  primary key (regime, token_hash)
);
