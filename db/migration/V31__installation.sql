-- How a database is told from a backup of it: its id, and a mark that counts up while nodes run and is kept outside too.

CREATE TABLE installation (
    installation_id CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the only row',
    mark            BIGINT NOT NULL COMMENT 'counts up while nodes run; a backup has an earlier one',
    held            DATETIME(6) DEFAULT NULL COMMENT 'since when nothing is dialled because this is a restored backup; NULL = it is not held',
    reason          VARCHAR(255) DEFAULT NULL COMMENT 'by what it was recognised as one',
    PRIMARY KEY (installation_id)
);

INSERT INTO installation (installation_id, mark) VALUES (REPLACE(UUID(), '-', ''), 0);

-- Calls that were placed after a backup was made, of contacts that it does not have.
CREATE TABLE lost_call (
    attempt_id  CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    campaign_id BIGINT NOT NULL,
    contact_id  BIGINT NOT NULL COMMENT 'as it was before the backup was restored',
    phone       VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    called      DATETIME(6) NOT NULL,
    PRIMARY KEY (attempt_id)
);
