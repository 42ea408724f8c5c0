"""A generated month in Tryton: each row a line of a customer invoice, each agreement an agent, and a commission of each line.

Measured is what compares with settling: posting the invoices, which makes the commissions, and the invoices that the agents write for them.
Invoices are entered by the server's own functions, many at once, and that is told apart.
"""

import csv
import datetime
import pathlib
import resource
import sys
import time
from decimal import Decimal

from proteus import Model, Wizard
from trytond.modules.account.tests.tools import create_chart, create_fiscalyear, get_accounts
from trytond.modules.account_invoice.tests.tools import create_payment_term, set_fiscalyear_invoice_sequences
from trytond.modules.company.tests.tools import create_company, get_company
from trytond.pool import Pool
from trytond.tests.tools import activate_modules
from trytond.transaction import Transaction, TransactionError

LINES_PER_INVOICE = 250
RATES = {"marketplace-listing": "0.25", "referral": "0.075"}
CENT = Decimal("0.01")


def rows(folder):
    for report in sorted(pathlib.Path(folder).glob("*.csv")):
        with open(report, newline="") as lines:
            yield from csv.DictReader(lines)


def service(name, category, unit):
    template = Model.get("product.template")()
    template.name = name
    template.default_uom = unit
    template.type = "service"
    template.list_price = Decimal(0)
    template.account_category = category
    template.save()
    return template.products[0]


def plan(products, commission_product):
    made = Model.get("commission.plan")()
    made.name = "Shares"
    made.commission_product = commission_product
    made.commission_method = "posting"
    for name, rate in RATES.items():
        line = made.lines.new()
        line.product = products[name]
        line.formula = f"amount * {rate}"
    made.save()
    return made


def agent(name, shares, term, currency):
    party = Model.get("party.party")(name=name)
    party.supplier_payment_term = term
    party.save()
    made = Model.get("commission.agent")(party=party)
    made.type_ = "agent"
    made.plan = shares
    made.currency = currency
    made.save()
    return made


def invoices(all_rows, agents, products, customer, term, accounts, company, day):
    """One for so many rows of an agreement, saved at once."""
    Invoice = Pool().get("account.invoice")
    Line = Pool().get("account.invoice.line")
    made = []
    journal = Pool().get("account.journal").search([("type", "=", "revenue")], limit=1)[0]
    for account, own in all_rows.items():
        for first in range(0, len(own), LINES_PER_INVOICE):
            made.append(Invoice(
                type="out", company=company, party=customer, invoice_address=customer_address(customer), currency=currency_of(company),
                payment_term=term, agent=agents[account], invoice_date=day, journal=journal, account=accounts["receivable"],
                lines=[
                    Line(
                        type="line", company=company, currency=currency_of(company), quantity=1, product=products[row["product"]],
                        unit=unit_of(products[row["product"]]), account=accounts["revenue"],
                        unit_price=Decimal(row["amount"]).quantize(CENT))
                    for row in own[first:first + LINES_PER_INVOICE]]))
    Invoice.save(made)
    return [invoice.id for invoice in made]


def customer_address(customer):
    return Pool().get("party.party")(customer).addresses[0].id


def currency_of(company):
    return Pool().get("company.company")(company).currency.id


def unit_of(product):
    return Pool().get("product.product")(product).default_uom.id


def server(config, work):
    """Runs in a transaction of the server's, again with the locks that it asks for."""
    extras = {}
    while True:
        with Transaction().start(config.database_name, config.user, context=config.context, **extras) as transaction:
            try:
                result = work()
                transaction.commit()
                return result
            except TransactionError as error:
                transaction.rollback()
                error.fix(extras)


def now():
    return time.perf_counter(), time.process_time()


def say(what, began):
    seconds, processor = (until - start for until, start in zip(now(), began))
    print(f"  {what:<58} {seconds:6.2f} s, processor {processor:.2f} s", flush=True)


def main():
    day = datetime.date.today()  # Tryton warns of due days that are past
    config = activate_modules("commission", create_company, create_chart)
    company = get_company()
    fiscal_year = set_fiscalyear_invoice_sequences(create_fiscalyear(today=(day.replace(month=1, day=1), day.replace(month=12, day=31))))
    fiscal_year.click("create_period")
    accounts = {name: account.id for name, account in get_accounts().items()}
    category = Model.get("product.category")(name="Services")
    category.accounting = True
    category.account_expense = Model.get("account.account")(accounts["expense"])
    category.account_revenue = Model.get("account.account")(accounts["revenue"])
    category.save()
    unit, = Model.get("product.uom").find([("name", "=", "Unit")])
    products = {name: service(name, category, unit) for name in RATES}
    shares = plan(products, service("Commission", category, unit))
    term = create_payment_term()
    term.save()
    customer = Model.get("party.party")(name="Customer")
    customer.save()

    by_account = {}
    for row in rows(sys.argv[1]):
        by_account.setdefault(row["account"], []).append(row)
    agents = {account: agent(account, shares, term, company.currency).id for account in by_account}
    ids = {name: product.id for name, product in products.items()}
    print("Tryton 8.2, module commission, SQLite in memory, one process")
    began = now()
    made = server(config, lambda: invoices(by_account, agents, ids, customer.id, term.id, accounts, company.id, day))
    say(f"{sum(map(len, by_account.values()))} rows entered as lines of {len(made)} invoices", began)
    began = now()
    server(config, lambda: Pool().get("account.invoice").post(Pool().get("account.invoice").browse(made)))
    say("posted: a commission of each line", began)
    began = now()
    wizard = Wizard("commission.create_invoice")
    wizard.form.from_ = None
    wizard.form.to = None
    wizard.execute("create_")
    written = Model.get("account.invoice").find([("type", "=", "in")])
    say(f"{len(written)} invoices of the agents", began)
    total = sum(invoice.total_amount for invoice in written)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"  in all {total}; peak {peak} MB")


main()
