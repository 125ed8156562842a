-- Sealed keyrings, each at an address that its owner derives. Nothing here says whose they are.
create table slot (
  address bytea primary key,
  token_hash bytea not null,
  slot text not null
);
