-- Blocks and cuts of a body version may be packed: JSON, or zstd of it. The type is all that changes, and no row is
-- written anew, so that the history still knows what stands in each.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(replace(sql, 'blocks TEXT NOT NULL', 'blocks ANY NOT NULL'), 'cuts TEXT NOT NULL', 'cuts ANY NOT NULL')
WHERE type = 'table' AND name = 'body_version';
PRAGMA writable_schema = RESET;
