-- Whose proposal it was: an office without accounts, though another one typed and sent it for that office.
update thidua.award_entry e
set proposer = n.on_behalf_of
from thidua.nomination n
where n.id = e.nomination_id and n.on_behalf_of is not null;

-- Whether a file is the copy of a registered decision.
create index award_entry_file on thidua.award_entry (file) where file is not null;
