-- Ciphertexts that were erased by order, with the order itself: whoever asks for one is shown it.
create table erasure (
  regime bytea not null,
  sha256 bytea not null,
  person text not null,
  signature bytea not null,
  erased_at bigint not null,
  primary key (regime, sha256)
);
