"""Addresses of the ledger, under /<community>/."""

from django.urls import path

from galang.ledger import views

app_name = "ledger"
urlpatterns = [
    path("kas/", views.home, name="home"),
    path("kas/transaksi/", views.transaction_list, name="transaction_list"),
    path("kas/minta/", views.transaction_new, name="transaction_new"),
    path("kas/masuk/", views.income_new, name="income_new"),
    path("kas/buku/", views.book, name="book"),
    path("kas/lembar-k-5.pdf", views.statement_sheet, name="sheet_statement"),
    path("kas/<str:number>/", views.transaction_page, name="transaction_page"),
    path("kas/<str:number>/jawab/", views.transaction_answer, name="transaction_answer"),
    path("kas/<str:number>/bukukan/", views.transaction_post, name="transaction_post"),
    path("kas/<str:number>/bukti/", views.receipt_new, name="receipt_new"),
    path("kas/<str:number>/bukti/<str:digest>/", views.receipt_file, name="receipt_file"),
    path("kas/<str:number>/balik/", views.reversal_new, name="reversal_new"),
]
