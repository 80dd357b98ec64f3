-- When a permanent campaign calls a number again that it has reached.

ALTER TABLE campaign
  ADD COLUMN repeat_after INT NOT NULL DEFAULT 24 COMMENT 'hours after which a permanent campaign calls a reached number again' AFTER retry_delay_congestion;
