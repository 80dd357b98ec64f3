-- Calls that are put through to a number that costs money: a leg each, with a reservation of its own.

CREATE TABLE transfer_leg (
    attempt_id CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    leg_no     INT NOT NULL COMMENT 'from 1',
    phone      VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reserved   DECIMAL(18, 6) NOT NULL COMMENT 'of the credit, until it is settled',
    price      DECIMAL(18, 6) NOT NULL COMMENT 'a minute, as the rate was when it was reserved',
    minimum    INT NOT NULL COMMENT 'seconds',
    increment  INT NOT NULL COMMENT 'seconds',
    created    DATETIME(6) NOT NULL COMMENT 'when it was reserved',
    cost       DECIMAL(18, 6) DEFAULT NULL COMMENT 'NULL = not settled yet',
    PRIMARY KEY (attempt_id, leg_no)
);

ALTER TABLE ledger ADD COLUMN leg_no INT NOT NULL DEFAULT 0 COMMENT '0 = the call itself; which of its transfers';
