-- When scheduled campaigns dial, in their own zone.

CREATE TABLE campaign_schedule (
  campaign_id BIGINT      NOT NULL PRIMARY KEY,
  weekdays    VARCHAR(16) CHARACTER SET ascii NOT NULL COMMENT '1 = Sunday to 7 = Saturday: 2,3,4,5,6',
  start_time  CHAR(5)     CHARACTER SET ascii NOT NULL COMMENT '10:40',
  stop_time   CHAR(5)     CHARACTER SET ascii NULL,
  CONSTRAINT campaign_schedule_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (campaign_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
