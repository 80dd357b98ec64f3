-- Campaigns and the engine: what is ready, what was attempted, what it came to.

CREATE TABLE trunk (
  trunk_id   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name       VARCHAR(64)  NOT NULL UNIQUE,
  technology VARCHAR(16)  NOT NULL COMMENT 'asterisk or sandbox',
  dialstring VARCHAR(255) NOT NULL COMMENT '{number} stands for the number',
  cps        DECIMAL(8,2) NOT NULL COMMENT 'calls a second',
  channel    INT          NOT NULL COMMENT 'calls in flight',
  active     BOOLEAN      NOT NULL DEFAULT TRUE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE campaign (
  campaign_id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id           BIGINT       NOT NULL,
  kind             VARCHAR(24)  NOT NULL COMMENT 'voice, ivr, fax ...: says what message is the id of',
  name             VARCHAR(100) NOT NULL,
  status           VARCHAR(16)  NOT NULL,
  contact_group_id BIGINT       NOT NULL,
  message          BIGINT       NOT NULL,
  contact_repeat   INT          NOT NULL DEFAULT 1 COMMENT 'attempts per contact',
  campaign_mode    VARCHAR(16)  NOT NULL DEFAULT 'outbound',
  am_action        VARCHAR(16)  NOT NULL DEFAULT 'disable',
  am_message       BIGINT       NULL,
  caller_id        VARCHAR(15)  CHARACTER SET ascii NULL,
  channel          INT          NULL COMMENT 'calls in flight; NULL = as the trunk allows',
  cps              DECIMAL(8,2) NULL COMMENT 'calls a second; NULL = as the trunk allows',
  retry_delay      INT          NOT NULL COMMENT 'minutes',
  dnc_key          CHAR(1)      NOT NULL DEFAULT '9',
  timezone         VARCHAR(64)  CHARACTER SET ascii NOT NULL,
  gathered_to      BIGINT       NOT NULL DEFAULT 0 COMMENT 'last contact_id taken over from the group',
  gather_until     BIGINT       NOT NULL DEFAULT 0 COMMENT 'highest contact_id that the group had at the start',
  created          DATETIME(6)  NOT NULL,
  started          DATETIME(6)  NULL,
  ended            DATETIME(6)  NULL,
  KEY campaign_usr (usr_id, campaign_id),
  KEY campaign_status (status),
  CONSTRAINT campaign_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id),
  CONSTRAINT campaign_group FOREIGN KEY (contact_group_id) REFERENCES contact_group (contact_group_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- One row a contact of a campaign: what has become of it so far. Outlives the contact.
CREATE TABLE campaign_contact (
  campaign_id  BIGINT        NOT NULL,
  contact_id   BIGINT        NOT NULL,
  phone        VARCHAR(15)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  status       VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason       VARCHAR(100)  NULL COMMENT 'why it is not dialled, or what went wrong',
  answered_by  VARCHAR(8)    CHARACTER SET ascii NULL,
  response     VARCHAR(255)  NULL COMMENT 'key pressed ...',
  dnc          BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'opted out in this campaign',
  attempts     INT           NOT NULL DEFAULT 0 COMMENT 'that count towards contact_repeat',
  sends        INT           NOT NULL DEFAULT 0 COMMENT 'attempt_no of the last attempt, proven unstarted ones included',
  start_time   DATETIME(6)   NULL,
  answer_time  DATETIME(6)   NULL,
  end_time     DATETIME(6)   NULL,
  hangup_cause INT           NULL COMMENT 'Q.850',
  cost         DECIMAL(18,6) NOT NULL DEFAULT 0,
  PRIMARY KEY (campaign_id, contact_id),
  KEY campaign_contact_phone (campaign_id, phone),
  KEY campaign_contact_contact (contact_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- The work queue: one row for each contact whose next attempt has a time. Claimed by SELECT ... FOR UPDATE SKIP LOCKED
-- and DELETE; clustered in the order of claiming.
CREATE TABLE ready (
  campaign_id BIGINT      NOT NULL,
  due         DATETIME(6) NOT NULL,
  contact_id  BIGINT      NOT NULL,
  PRIMARY KEY (campaign_id, due, contact_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- The primary key is the fence: one attempt of a number can be written once.
CREATE TABLE attempt (
  campaign_id     BIGINT        NOT NULL,
  contact_id      BIGINT        NOT NULL,
  attempt_no      INT           NOT NULL,
  attempt_id      CHAR(32)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'never reused; ChannelId at Asterisk',
  usr_id          BIGINT        NOT NULL,
  trunk_id        BIGINT        NOT NULL,
  node_id         BIGINT        NOT NULL,
  state           VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  evidence_mark   VARCHAR(255)  CHARACTER SET ascii NULL COMMENT 'where the channel''s evidence stood before it was sent',
  claimed         DATETIME(6)   NOT NULL,
  answered        DATETIME(6)   NULL,
  ended           DATETIME(6)   NULL,
  disposition     VARCHAR(16)   CHARACTER SET ascii NULL,
  hangup_cause    INT           NULL COMMENT 'Q.850',
  technical_cause VARCHAR(64)   NULL,
  reserved        DECIMAL(18,6) NOT NULL DEFAULT 0 COMMENT 'of the credit, until it is settled',
  cost            DECIMAL(18,6) NOT NULL DEFAULT 0,
  PRIMARY KEY (campaign_id, contact_id, attempt_no),
  UNIQUE KEY attempt_id (attempt_id),
  KEY attempt_state (state, node_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Totals are kept, not counted. slot = the node that counted, so that nodes do not wait for each other.
CREATE TABLE campaign_stat (
  campaign_id BIGINT      NOT NULL,
  slot        BIGINT      NOT NULL,
  status      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  total       BIGINT      NOT NULL,
  PRIMARY KEY (campaign_id, slot, status)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- A node writes only while its epoch is the one that stands here and its lease has not run out (database time).
CREATE TABLE node (
  node_id     BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name        VARCHAR(64) NOT NULL UNIQUE,
  epoch       BIGINT      NOT NULL,
  lease_until DATETIME(6) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Append only; its sum per user is the credit.
CREATE TABLE ledger (
  ledger_id  BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id     BIGINT        NOT NULL,
  kind       VARCHAR(16)   CHARACTER SET ascii NOT NULL COMMENT 'payment, reserve, release, charge',
  amount     DECIMAL(18,6) NOT NULL,
  attempt_id CHAR(32)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  created    DATETIME(6)   NOT NULL,
  KEY ledger_usr (usr_id, ledger_id),
  CONSTRAINT ledger_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
