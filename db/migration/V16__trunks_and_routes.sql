-- Trunks that administrators make, the routes of numbers, and what trunks carry.

ALTER TABLE trunk
  MODIFY COLUMN dialstring VARCHAR(255) NULL COMMENT '{number} stands for the number; NULL = made of the host',
  ADD COLUMN host      VARCHAR(253) CHARACTER SET ascii COLLATE ascii_general_ci NULL COMMENT 'ICTB makes the SIP endpoint',
  ADD COLUMN port      INT          NULL COMMENT 'NULL = 5060',
  ADD COLUMN username  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN secret    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'readable: Asterisk answers challenges with it',
  ADD COLUMN in_flight INT          NOT NULL DEFAULT 0 COMMENT 'open attempts of all nodes, kept by claim and settlement';

UPDATE trunk t SET in_flight =
  (SELECT COUNT(*) FROM attempt a WHERE a.trunk_id = t.trunk_id AND a.state IN ('SENDING', 'LIVE'));

CREATE TABLE route (
  route_id BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  prefix   VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'digits; empty = every number',
  trunk_id BIGINT      NOT NULL,
  priority INT         NOT NULL COMMENT 'lower first',
  UNIQUE KEY route_prefix (prefix, trunk_id),
  CONSTRAINT route_trunk FOREIGN KEY (trunk_id) REFERENCES trunk (trunk_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Trunks that could not carry the contact's call since its last attempt that counts.
ALTER TABLE ready
  ADD COLUMN tried VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'trunk_ids';
ALTER TABLE attempt
  ADD COLUMN tried VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'trunk_ids, before this one';
