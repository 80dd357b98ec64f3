-- Why a contact waits beyond its turn. How many wait for what, and how many are not called for what, is kept in campaign_stat
-- under why:<reason>.

ALTER TABLE ready
  ADD COLUMN reason VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'why it waits beyond its turn; NULL = it does not';

ALTER TABLE campaign_stat
  MODIFY COLUMN status VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of contacts; human, machine; or why:<reason>';
