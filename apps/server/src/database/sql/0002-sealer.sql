-- The seat that sealed an entry, so that a start need not read what is sealed. Absent where an entry
-- is not sealed, or was written before this column: then it is read from the entry.
alter table entry add column sealer text;
