-- periods in which the persons of all dinas are not the persons of the city
select
    period_id,
    sum(if(scope = 'city', n_scored, 0)) as n_city,
    sum(if(scope = 'dinas', n_scored, 0)) as n_dinas
from gold.score_summaries
group by period_id
having sum(if(scope = 'city', n_scored, 0)) != sum(if(scope = 'dinas', n_scored, 0));
